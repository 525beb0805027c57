package org.matricula.web.grade;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.RelatedForm;

/** Creates or edits a grade beside the menus that offer it, in a transaction of its own. */
@Named
@ViewScoped
public class GradeDialog extends RelatedForm {

    private static final long serialVersionUID = 1L;

    @EJB
    private GradeRepository grades;

    private GradeFields fields = new GradeFields();

    @Override
    protected boolean show(Long id) {
        var grade = Optional.ofNullable(id).flatMap(grades::find);
        fields = grade.map(Grade::details).map(GradeFields::new).orElseGet(GradeFields::new);
        return id == null || grade.isPresent();
    }

    @Override
    protected boolean rebase(Long id, Set<String> mine) {
        var now = grades.find(id);
        now.ifPresent(grade -> fields.rebase(grade.details(), mine));
        return now.isPresent();
    }

    @Override
    protected Choice store(Long id) {
        var wanted = fields.wanted();
        var grade = id == null
                ? made(Grade.class, () -> grades.append(wanted).getId(), wanted)
                : grades.save(id, fields.edit());
        return new Choice(grade.getId(), grade.getCode());
    }

    public GradeFields getFields() {
        return fields;
    }
}
