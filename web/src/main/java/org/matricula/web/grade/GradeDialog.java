package org.matricula.web.grade;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.web.edit.EntityFields;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.RelatedForm;

/** Creates or edits a grade beside the menus that offer it, in a transaction of its own. */
@Named
@ViewScoped
public class GradeDialog extends RelatedForm {

    private static final long serialVersionUID = 1L;

    private static final String GRADE = "grade";

    @EJB
    private EntityRepository repository;

    private EntityFields fields = new EntityFields(new GradeDetails(null, null, true, 0));

    @Override
    protected boolean show(Long id) {
        var grade = find(id);
        fields = new EntityFields(grade.map(TracedEntity::details)
                .orElseGet(() -> id == null ? repository.initial(GRADE) : fields.getSeen()));
        return id == null || grade.isPresent();
    }

    private Optional<TracedEntity> find(Long id) {
        return Optional.ofNullable(id).flatMap(each -> repository.find(GRADE, each));
    }

    @Override
    protected boolean rebase(Long id, Set<String> mine) {
        var now = find(id);
        now.ifPresent(grade -> fields.rebase(grade.details(), mine));
        return now.isPresent();
    }

    @Override
    protected Choice store(Long id) {
        var wanted = fields.wanted();
        var grade = id == null
                ? made(Grade.class, () -> repository.create(GRADE, wanted).getId(), wanted)
                : repository.save(GRADE, id, fields.edit());
        return Choice.of(grade);
    }

    public EntityFields getFields() {
        return fields;
    }
}
