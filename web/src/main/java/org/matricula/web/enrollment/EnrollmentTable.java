package org.matricula.web.enrollment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.edit.Loss;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.Picker;

/**
 * The one model behind the picker's right box and the enrollment table. Until it is loaded again, rows never move or disappear:
 * they are appended or change their look, so the fields of a row keep their names and the input stays in its row.
 */
public class EnrollmentTable implements Picker.Chosen {

    private static final long serialVersionUID = 1L;

    private final List<EnrollmentLine> rows = new ArrayList<>();
    private LinkRights rights = LinkRights.NONE;

    /** Sets what the user can do with the table. */
    public void allow(LinkRights allowed) {
        rights = allowed;
    }

    /** Starts with these rows. */
    public void load(List<EnrollmentLine> saved) {
        rows.clear();
        saved.forEach(this::add);
    }

    private void add(EnrollmentLine row) {
        row.allow(rights);
        rows.add(row);
    }

    /** Returns, for users without the right to remove, only their own picks. */
    @Override
    public List<Choice> chosen() {
        return rows.stream()
                .filter(row -> row.isChosen() && row.isRemovable())
                .map(EnrollmentLine::getChoice)
                .toList();
    }

    @Override
    public List<Choice> taken() {
        return rows.stream()
                .filter(row -> row.isChosen() || !row.isRemovable())
                .map(EnrollmentLine::getChoice)
                .toList();
    }

    @Override
    public void choose(List<Choice> choices) {
        var wanted = new LinkedHashSet<>(choices);
        rows.stream().filter(EnrollmentLine::isRemovable).forEach(row -> row.setChosen(wanted.remove(row.getChoice())));
        rows.stream().map(EnrollmentLine::getChoice).forEach(wanted::remove);
        wanted.forEach(choice -> add(new EnrollmentLine(choice)));
    }

    /** Returns the label of the choice with this id, or the id if there is none. */
    public String nameOf(String id) {
        return rows.stream()
                .map(EnrollmentLine::getChoice)
                .filter(choice -> id.equals(String.valueOf(choice.id())))
                .map(Choice::label)
                .findFirst()
                .orElse(id);
    }

    @Override
    public void rename(Choice choice) {
        rows.stream().filter(row -> row.getChoice().equals(choice)).forEach(row -> row.rename(choice));
    }

    /**
     * Starts again from the stored enrollments, and applies the user's changes.
     *
     * @param now the enrollments by the id of the other end
     * @param panel the decisions of the user about values that someone else changed, too
     */
    public void rebase(Map<Long, EnrollmentLine> now, ConflictPanel panel) {
        rows.forEach(row -> {
            var current = now.remove(row.getChoice().id());
            row.rebaseOn(current == null ? null : current.getSeen(), panel);
        });
        now.values().forEach(this::add);
    }

    /** Keeps the enrollments whose grade would be lost. */
    public void keepGraded() {
        losing().forEach(row -> row.setChosen(true));
    }

    /** Returns the edits of the user, without unchanged rows. */
    public List<LinkEdit> edits() {
        return rows.stream()
                .filter(EnrollmentLine::isChanged)
                .map(EnrollmentLine::edit)
                .toList();
    }

    /** Returns the grades that the next save would delete. */
    public List<Loss> losses() {
        return losing().stream()
                .map(row -> new Loss(row.getChoice(), row.getSeen().grade()))
                .toList();
    }

    private List<EnrollmentLine> losing() {
        return rows.stream().filter(EnrollmentLine::isLosingGrade).toList();
    }

    public List<EnrollmentLine> getRows() {
        return rows;
    }

    /** Returns the looks of all rows from top to bottom, separated by blanks. */
    public String getLooks() {
        return rows.stream().map(EnrollmentLine::getLook).collect(Collectors.joining(" "));
    }

    public long getAdded() {
        return rows.stream().filter(EnrollmentLine::isAdded).count();
    }

    public long getRemoved() {
        return rows.stream().filter(EnrollmentLine::isRemoved).count();
    }
}
