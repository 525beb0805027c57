package org.matricula.web.grade;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.web.list.ListReturn;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;

/** The page of the order of the scale. The address names the grade that was just moved. */
@Named
@ViewScoped
public class GradeOrder implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private GradeRepository repository;

    @Inject
    private ListReturn back;

    @Inject
    private Messages messages;

    @Inject
    private Refusals refusals;

    private List<Grade> grades = List.of();
    private @Nullable Long moved;

    /** Reads the scale. */
    public void open() {
        grades = repository.list();
    }

    /** Moves a grade down by a number of positions; up if it is negative. */
    public @Nullable String move(Grade grade, int steps) {
        return refusals.attempt(() -> place(grade, steps)) ? back.toPage("/grade/scale?moved=" + grade.getId()) : null;
    }

    private void place(Grade grade, int steps) {
        try {
            repository.move(
                    grade.getId(), steps, grades.stream().map(Grade::getId).toList());
        } catch (NotFoundException e) {
            messages.keep("grade.scale.gone");
        } catch (RefusedException e) {
            var change = ScaleChange.between(codes(grades), codes(repository.list()));
            messages.keep("grade.scale.reordered", change.was(), change.is());
        }
    }

    private static List<String> codes(List<Grade> scale) {
        return scale.stream().map(Grade::getCode).toList();
    }

    /** Returns the way back to the list that led to the page. */
    public ListReturn getBack() {
        return back;
    }

    /** The whole scale, the best first. */
    public List<Grade> getGrades() {
        return grades;
    }

    /** The id of the grade that was just moved. */
    public @Nullable Long getMoved() {
        return moved;
    }

    public void setMoved(@Nullable Long moved) {
        this.moved = moved;
    }
}
