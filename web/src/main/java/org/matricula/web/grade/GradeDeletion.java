package org.matricula.web.grade;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.web.conflict.ConflictMessages;
import org.matricula.web.list.ListReturn;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Refusals;

/** The page that deletes an unused grade, or shows its enrollments. */
@Named
@ViewScoped
public class GradeDeletion implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private GradeRepository grades;

    @Inject
    private ListReturn back;

    @Inject
    private ConflictMessages conflicts;

    @Inject
    private LeftPage leftPage;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private Refusals refusals;

    private Long id;
    private Grade grade;
    private long uses;

    /** Asks about the grade that the address names. */
    public void open() {
        Optional.ofNullable(id).flatMap(grades::find).ifPresentOrElse(this::ask, () -> notFound.show("grade.gone", id));
    }

    private void ask(Grade named) {
        grade = named;
        uses = grades.countUses(id);
    }

    /** Deletes the grade and shows the list. */
    public String delete() {
        var doomed = getGrade();
        boolean gone = false;
        try {
            gone = refusals.attempt(() -> grades.delete(doomed.getId(), doomed.details()));
        } catch (ConflictException e) {
            messages.error("deletion.edited");
            conflicts.show("grade", e);
        }
        if (!gone) {
            ask(grades.find(doomed.getId()).orElse(doomed));
            return null;
        }
        messages.keep("grade.deleted", doomed.getCode());
        return back.toList("/grade");
    }

    /** Returns the way back to the list that led to the page. */
    public ListReturn getBack() {
        return back;
    }

    public Grade getGrade() {
        return leftPage.require(grade);
    }

    /** Returns the number of enrollments with the grade; only an unused grade can be deleted. */
    public long getUses() {
        return uses;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
