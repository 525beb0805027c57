package org.matricula.web.grade;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.matricula.domain.account.Role;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.page.Forbidden;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;

/** The grade scale. The address says which grade is being edited or deleted, and which one was just saved or moved. */
@Named
@ViewScoped
public class GradeList implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NEW = "new";

    @EJB
    private GradeRepository repository;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    @Inject
    private Refusals refusals;

    private final ConflictPanel conflicts = new ConflictPanel();
    private List<Grade> grades = List.of();
    private String edited;
    private String deleted;
    private String moved;
    private GradeForm form;
    private Grade doomed;
    private long uses;

    /** Reads the scale, and opens the grade that the address names. */
    public void open() {
        grades = repository.list();
        if (Stream.of(Role.GRADE_ADD, Role.GRADE_CHANGE, Role.GRADE_DELETE).noneMatch(caller::may)) {
            Forbidden.readOnly(null);
        }
        if (NEW.equals(edited)) {
            form = GradeForm.at(last() + 1);
        } else if (edited != null) {
            find(edited).ifPresentOrElse(grade -> form = GradeForm.of(grade), () -> messages.warn("grade.list.gone"));
        } else if (deleted != null) {
            find(deleted).ifPresentOrElse(this::ask, () -> messages.info("grade.list.goneAlready"));
        }
    }

    private int last() {
        return grades.stream().mapToInt(Grade::getPosition).max().orElse(0);
    }

    private Optional<Grade> find(String id) {
        return grades.stream()
                .filter(grade -> grade.getId().toString().equals(id))
                .findFirst();
    }

    private void ask(Grade grade) {
        doomed = grade;
        uses = repository.countUses(grade.getId());
    }

    /** Saves the grade that is edited or added. */
    public String save() {
        try {
            return refusals.attempt(this::store) && moved != null ? show(moved) : null;
        } catch (ConflictException e) {
            conflicts.show(e.getConflicts());
            return null;
        }
    }

    private void store() {
        try {
            var saved = form.isAdding()
                    ? repository.create(form.edit().wanted())
                    : repository.save(form.getId(), form.edit());
            moved = saved.getId().toString();
            messages.keepLinked("grade.list.saved", "/grade/list?edit=" + moved, saved.getCode());
        } catch (NotFoundException e) {
            form.detach();
            messages.warn("grade.list.goneWhileEdited", form.getSeen().code());
        }
    }

    /** Saves what was decided on after a conflict. */
    public String resolve() {
        grades = repository.list();
        find(form.getId().toString()).ifPresent(now -> form.rebase(now.details(), conflicts.mine(null)));
        conflicts.close();
        return save();
    }

    /** Takes the grade out of the scale. */
    public String delete() {
        if (!refusals.attempt(() -> repository.delete(doomed.getId()))) {
            ask(doomed);
            return null;
        }
        messages.keep("grade.list.deleted", doomed.getCode());
        return "/grade/list?faces-redirect=true";
    }

    /** Moves a grade one place down; up for a negative number. */
    public String move(Grade grade, int steps) {
        return refusals.attempt(() -> place(grade, steps)) ? show(grade.getId().toString()) : null;
    }

    private void place(Grade grade, int steps) {
        try {
            repository.move(grade.getId(), steps);
        } catch (NotFoundException e) {
            messages.keep("grade.list.goneAlready");
        }
    }

    private static String show(String id) {
        return "/grade/list?faces-redirect=true&moved=" + id;
    }

    public ConflictPanel getConflicts() {
        return conflicts;
    }

    public List<Grade> getGrades() {
        return grades;
    }

    public GradeForm getForm() {
        return form;
    }

    /** The grade to be deleted, if the user agrees. */
    public Grade getDoomed() {
        return doomed;
    }

    /** How many enrollments have the grade to be deleted; with any, it stays. */
    public long getUses() {
        return uses;
    }

    /** The id of the grade that is edited, or {@code new}. */
    public String getEdited() {
        return edited;
    }

    public void setEdited(String edited) {
        this.edited = edited;
    }

    /** The id of the grade that is asked about. */
    public String getDeleted() {
        return deleted;
    }

    public void setDeleted(String deleted) {
        this.deleted = deleted;
    }

    /** The id of the grade that was just saved or moved. */
    public String getMoved() {
        return moved;
    }

    public void setMoved(String moved) {
        this.moved = moved;
    }
}
