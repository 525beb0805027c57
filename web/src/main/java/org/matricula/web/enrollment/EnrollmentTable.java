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

    /** For those who may not remove anything: what they picked themselves. */
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
     * Starts anew from what stands in the database now, and puts what the user did on top of it.
     *
     * @param now the enrollments by the id of the other end
     * @param panel what the user decided where someone else changed the same
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

    /** The grades that would be lost with the next save. */
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

    /** The looks of all rows from top to bottom, with blanks between them. */
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
