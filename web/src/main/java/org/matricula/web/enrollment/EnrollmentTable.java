package org.matricula.web.enrollment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.matricula.persistence.enrollment.LinkEdit;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.Picker;

/**
 * The one model behind the picker's right box and the enrollment table. Until it is loaded again no row ever moves or leaves:
 * rows are appended or change their look, so that the inputs of a row keep their names and what is typed stays with its row.
 */
public class EnrollmentTable implements Picker.Chosen {

    private static final long serialVersionUID = 1L;

    private final List<EnrollmentRow> rows = new ArrayList<>();
    private LinkRights rights = LinkRights.NONE;

    /** Says what its user may do with it. */
    public void allow(LinkRights allowed) {
        rights = allowed;
    }

    /** Starts with these rows. */
    public void load(List<EnrollmentRow> saved) {
        rows.clear();
        saved.forEach(this::add);
    }

    private void add(EnrollmentRow row) {
        row.allow(rights);
        rows.add(row);
    }

    /** For those who may not remove anything: what they picked themselves. */
    @Override
    public List<Choice> chosen() {
        return rows.stream()
                .filter(row -> row.isChosen() && row.isRemovable())
                .map(EnrollmentRow::getChoice)
                .toList();
    }

    @Override
    public List<Choice> taken() {
        return rows.stream()
                .filter(row -> row.isChosen() || !row.isRemovable())
                .map(EnrollmentRow::getChoice)
                .toList();
    }

    @Override
    public void choose(List<Choice> choices) {
        var wanted = new LinkedHashSet<>(choices);
        rows.stream().filter(EnrollmentRow::isRemovable).forEach(row -> row.setChosen(wanted.remove(row.getChoice())));
        rows.stream().map(EnrollmentRow::getChoice).forEach(wanted::remove);
        wanted.forEach(choice -> add(new EnrollmentRow(choice)));
    }

    /** What the choice with this id is called; the id itself where there is none. */
    public String nameOf(String id) {
        return rows.stream()
                .map(EnrollmentRow::getChoice)
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
     * Starts anew from what stands in the database now, and puts what the user did on top of it.
     *
     * @param now the enrollments by the id of the other end
     * @param panel what the user decided where someone else changed the same
     */
    public void rebase(Map<Long, EnrollmentRow> now, ConflictPanel panel) {
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

    /** What the user did, row by row; rows that were left alone are not in it. */
    public List<LinkEdit> edits() {
        return rows.stream()
                .filter(EnrollmentRow::isChanged)
                .map(EnrollmentRow::edit)
                .toList();
    }

    /** The grades that would be lost with the next save. */
    public List<Loss> losses() {
        return losing().stream()
                .map(row -> new Loss(row.getChoice(), row.getSeen().grade()))
                .toList();
    }

    private List<EnrollmentRow> losing() {
        return rows.stream().filter(EnrollmentRow::isLosingGrade).toList();
    }

    public List<EnrollmentRow> getRows() {
        return rows;
    }

    /** The looks of all rows from top to bottom, with blanks between them. */
    public String getLooks() {
        return rows.stream().map(EnrollmentRow::getLook).collect(Collectors.joining(" "));
    }

    public long getAdded() {
        return rows.stream().filter(EnrollmentRow::isAdded).count();
    }

    public long getRemoved() {
        return rows.stream().filter(EnrollmentRow::isRemoved).count();
    }
}
