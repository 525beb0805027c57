package org.matricula.web.edit;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.RelatedList;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.page.Forbidden;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.relation.LinkBoxes;

/** The page of one object of any declared entity. If someone else deletes it meanwhile, it can be saved as a new one. */
@Named
@ViewScoped
public class EntityEditor implements EditForm {

    private static final long serialVersionUID = 1L;

    @EJB
    private EntityRepository repository;

    @Inject
    private Caller caller;

    @Inject
    private EntityForm form;

    @Inject
    private LinkBoxes boxes;

    @Inject
    private LeftPage leftPage;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private SaveFlow buttons;

    private String entity;
    private Long id;
    private boolean gone;
    private String label;
    private EntityFields fields;
    private List<RelatedList> related = List.of();

    /** Opens the object that the address names, or a new one. */
    public void open() {
        entity = form.getEntity();
        if (id == null) {
            fields = new EntityFields(repository.initial(entity));
        } else {
            var found = repository.find(entity, id).orElse(null);
            if (found == null) {
                notFound.show(entity + ".gone", id);
                return;
            }
            show(found);
            related = repository.related(entity, id);
        }
        boxes.open(entity, id);
        buttons.of(this);
        if (!isEditable()) {
            Forbidden.readOnly(null);
        }
    }

    private void show(TracedEntity found) {
        fields = new EntityFields(found.details());
        label = found.traced().label();
    }

    @Override
    public String folder() {
        return "/" + entity;
    }

    @Override
    public String nameOf(String field, String goneId) {
        return isOwn(field, goneId) ? label : boxes.nameOf(goneId);
    }

    private boolean isOwn(String field, String value) {
        return field.equals(entity + ".id") && value.equals(String.valueOf(id));
    }

    @Override
    public boolean isLinked() {
        return false;
    }

    @Override
    public Long store() {
        var saved = isAdding() ? create(gone ? boxes.copies() : boxes.edits()) : change();
        messages.keepLinked(entity + ".saved", address(saved), saved.traced().label());
        return saved.getId();
    }

    private TracedEntity create(RelationEdit... links) {
        var wanted = fields.wanted();
        return buttons.getForm()
                .once(
                        repository.classOf(entity),
                        () -> repository.create(entity, wanted, links).getId(),
                        id,
                        wanted,
                        List.of(links));
    }

    private TracedEntity change() {
        try {
            return repository.save(entity, id, fields.edit(), boxes.edits());
        } catch (NotFoundException e) {
            if (!isOwn(e.getField(), e.getValue())) {
                throw e;
            }
            gone = true;
            throw new RefusedException("object.gone", label);
        }
    }

    private String address(TracedEntity saved) {
        return folder() + "/edit?id=" + saved.getId();
    }

    @Override
    public Long storeCopy(boolean linked) {
        var copy = create(boxes.copies());
        messages.keepLinked(entity + ".copied", address(copy), copy.traced().label(), label);
        return copy.getId();
    }

    /** Starts again from the stored values. If the object no longer exists, the next save reports it and keeps the input. */
    @Override
    public boolean rebase(ConflictPanel decided) {
        repository.find(entity, id).ifPresent(now -> {
            fields.rebase(now.details(), decided.mine(null));
            boxes.rebase(entity, id);
        });
        return true;
    }

    /** Returns whether a save makes a new object. */
    public boolean isAdding() {
        return id == null || gone;
    }

    /** Returns whether the user can change the fields; otherwise they are text. */
    public boolean isEditable() {
        return id == null || caller.may(entity + ".change");
    }

    public LinkBoxes getBoxes() {
        return boxes;
    }

    public SaveFlow getButtons() {
        return buttons;
    }

    public EntityFields getFields() {
        return leftPage.require(fields);
    }

    /** Returns what people know the object by; null for a new one. */
    public String getLabel() {
        return label;
    }

    /** Returns the lists of what refers to the object. */
    public List<RelatedList> getRelated() {
        return related;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
