package org.matricula.web.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.matricula.domain.base.ShownText;
import org.matricula.domain.history.ChangeKind;
import org.matricula.persistence.history.ActionRow;
import org.matricula.persistence.history.ActionRow.ChangeCount;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.persistence.history.ActionRow.UndoneAction;
import org.matricula.persistence.history.Deleted;
import org.matricula.persistence.history.UndoPreview.Difference;
import org.matricula.web.page.Texts;

/** Describes history in the words of the pages. */
@Named
@ApplicationScoped
public class HistoryTexts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String IMPORT = "import";
    private static final int LONGEST_VALUE = 200;
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]*");

    @Inject
    private Texts texts;

    /** By the clock of the server. */
    public String moment(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }

    /** Returns the kind of change and object, as in "student changed". */
    public String happened(ObjectChange change) {
        return texts.get(
                "history." + word(change.kind()), texts.get(change.object().subject()));
    }

    /** Returns the kind of change and the number of objects. */
    public String counted(ChangeCount count) {
        return texts.get(
                "history.count." + word(count.kind()),
                count.objects(),
                texts.get("history.many." + count.subject(), count.objects()));
    }

    /** The name of a field. */
    public String field(String subject, String field) {
        return texts.get(subject + "." + field);
    }

    /** Returns a value for a page; an empty value is a dash, and a long text ends with three dots. */
    public String value(String field, String value) {
        if (value == null || value.isEmpty()) {
            return texts.get("none");
        }
        if (List.of("true", "false").contains(value)) {
            return texts.get(Boolean.parseBoolean(value) ? "yes" : "no");
        }
        var constant = field + "." + value.toLowerCase(Locale.ROOT);
        return CONSTANT.matcher(value).matches() && texts.has(constant)
                ? texts.get(constant)
                : ShownText.cut(value, LONGEST_VALUE);
    }

    /** Returns the address of the history of the object. */
    public String address(ObjectChange change) {
        return change.object().subject() + "=" + change.object().id();
    }

    /** Returns whether it may be brought back. */
    public boolean isRestorable(ObjectChange change, Instant at) {
        return change.kind() == ChangeKind.DELETED && Deleted.isInTime(at);
    }

    /** Returns whether an action can be undone as a whole: an import, or an action on several objects, but no restoration. */
    public boolean isUndoable(ActionRow action) {
        var several = action.objects().size() > 1 || !action.counts().isEmpty();
        return Deleted.isInTime(action.at())
                && (several || IMPORT.equals(action.origin()))
                && action.restorable()
                && action.objects().stream().noneMatch(each -> each.kind() == ChangeKind.RESTORED)
                && action.counts().stream().noneMatch(each -> each.kind() == ChangeKind.RESTORED);
    }

    /** Asks for an import, or for any other action. */
    public String undoTitle(String origin) {
        return texts.get(IMPORT.equals(origin) ? "history.undo.import" : "history.undo.action");
    }

    /** The same with the moment: a list has many. */
    public String undoLabel(ActionRow action) {
        return undoTitle(action.origin()) + " " + moment(action.at());
    }

    /** Returns the text about the action that was undone. */
    public String undid(UndoneAction undone) {
        return IMPORT.equals(undone.origin())
                ? texts.get("history.undid.import", moment(undone.at()))
                : texts.get("history.undid.action", moment(undone.at()), undone.origin());
    }

    /** Returns what undoing does, and to how many objects. */
    public String undoCounted(ChangeCount count) {
        return texts.get(
                "history.undo.count." + word(count.kind()),
                count.objects(),
                texts.get("history.many." + count.subject(), count.objects()));
    }

    /** Returns the later additions to an object. */
    public String since(Difference difference) {
        return texts.get("history.undo.since." + word(difference.reason()), difference.enrollments());
    }

    /** Returns what undoing it anyway would do. */
    public String anyway(Difference difference) {
        return texts.get("history.undo.anyway." + word(difference.reason()), difference.enrollments());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
