package org.matricula.web.grade;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.matricula.domain.account.Role;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.enrollment.EditForm;
import org.matricula.web.enrollment.SaveFlow;
import org.matricula.web.page.Forbidden;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;

/** The page of one grade. If someone else deletes it meanwhile, it can be saved as a new one. */
@Named
@ViewScoped
public class GradeEditor implements EditForm {

    private static final long serialVersionUID = 1L;

    @EJB
    private GradeRepository grades;

    @Inject
    private Caller caller;

    @Inject
    private LeftPage leftPage;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private SaveFlow buttons;

    private Long id;
    private boolean gone;
    private GradeFields fields;

    /** Opens the grade that the address names, or a new one. */
    public void open() {
        fields = new GradeFields();
        if (id != null) {
            var grade = grades.find(id).orElse(null);
            if (grade == null) {
                notFound.show("grade.gone", id);
                return;
            }
            fields = new GradeFields(grade.details());
        }
        buttons.of(this);
        if (!isEditable()) {
            Forbidden.readOnly(null);
        }
    }

    @Override
    public String folder() {
        return "/grade";
    }

    @Override
    public String nameOf(String field, String goneId) {
        return fields.getSeen().code();
    }

    @Override
    public boolean isLinked() {
        return false;
    }

    @Override
    public Long store() {
        var grade = isAdding() ? append() : change();
        messages.keepLinked("grade.saved", address(grade), grade.getCode());
        return grade.getId();
    }

    private Grade append() {
        var wanted = fields.wanted();
        return buttons.getForm().once(Grade.class, () -> grades.append(wanted).getId(), id, wanted);
    }

    private Grade change() {
        try {
            return grades.save(id, fields.edit());
        } catch (NotFoundException e) {
            gone = true;
            throw new RefusedException("grade.gone", fields.getSeen().code());
        }
    }

    private static String address(Grade saved) {
        return "/grade/edit?id=" + saved.getId();
    }

    @Override
    public Long storeCopy(boolean linked) {
        var copy = append();
        messages.keepLinked(
                "grade.copied", address(copy), copy.getCode(), fields.getSeen().code());
        return copy.getId();
    }

    /** Starts again from the stored values. If the grade no longer exists, the next save reports it and keeps the input. */
    @Override
    public boolean rebase(ConflictPanel decided) {
        grades.find(id).ifPresent(grade -> fields.rebase(grade.details(), decided.mine(null)));
        return true;
    }

    /** Returns whether a save makes a new grade. */
    public boolean isAdding() {
        return id == null || gone;
    }

    /** Returns whether the user can change the fields; otherwise they are text. */
    public boolean isEditable() {
        return id == null || caller.may(Role.GRADE_CHANGE);
    }

    public SaveFlow getButtons() {
        return buttons;
    }

    public GradeFields getFields() {
        return leftPage.require(fields);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
