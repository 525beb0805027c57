package org.matricula.persistence.history;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.ChangedObject;

/**
 * One action as a list shows it.
 *
 * @param at when
 * @param by the name of the user
 * @param origin the path of a page, or the name of a command
 * @param objects what happened to which object; none if there are too many
 * @param counts what happened to how many; none if the objects are named
 * @param undoes the action that it undoes
 * @param restorable whether all its objects can be restored, unlike accounts and groups
 */
public record ActionRow(
        Long id,
        Instant at,
        String by,
        String origin,
        List<ObjectChange> objects,
        List<ChangeCount> counts,
        @Nullable UndoneAction undoes,
        boolean restorable)
        implements Serializable {

    /** An action that was undone: when it was done, and from where. */
    public record UndoneAction(Instant at, String origin) implements Serializable {}

    /**
     * The changes of one object.
     *
     * @param changeId one of the changes, by which it is found again
     * @param fields the fields that changed, or had a value when it was deleted
     */
    public record ObjectChange(Long changeId, ChangeKind kind, ChangedObject object, List<FieldChange> fields)
            implements Serializable {

        /** Groups changes by object; students and courses come before their enrollments. */
        static List<ObjectChange> of(List<Change> changes) {
            record Happened(ChangeKind kind, ChangedObject object) {}
            var objects = new LinkedHashMap<Happened, List<Change>>();
            changes.forEach(change -> objects.computeIfAbsent(
                            new Happened(
                                    change.details().kind(), change.details().object()),
                            key -> new ArrayList<>())
                    .add(change));
            return objects.entrySet().stream()
                    .map(each -> new ObjectChange(
                            each.getValue().get(0).getId(),
                            each.getKey().kind(),
                            each.getKey().object(),
                            fields(each.getValue())))
                    .sorted(Comparator.comparing(
                                    (ObjectChange each) -> each.object().isLink())
                            .thenComparing(each -> each.object().subject()))
                    .toList();
        }

        private static List<FieldChange> fields(List<Change> changes) {
            return changes.stream()
                    .map(Change::details)
                    .filter(details -> details.field() != null)
                    .map(details -> new FieldChange(details.field(), details.oldValue(), details.newValue()))
                    .toList();
        }
    }

    /** The value of a field before and after, as texts. */
    public record FieldChange(
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) implements Serializable {}

    /** The number of objects of a kind that were changed in the same way. */
    public record ChangeCount(ChangeKind kind, String subject, long objects) implements Serializable {}
}
