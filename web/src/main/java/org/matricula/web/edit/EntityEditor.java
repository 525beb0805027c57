package org.matricula.web.edit;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.RelatedList;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.page.Forbidden;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.relation.LinkBoxes;

/**
 * The page of one object of any declared entity: its fields and links are saved together or not at all. The pages of students and
 * courses add their enrollments. If someone else deletes the object meanwhile, it can be saved as a new one, unless it has such links.
 */
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
            show(null);
        } else {
            repository.find(entity, id).ifPresentOrElse(this::show, () -> notFound.show(entity + ".gone", id));
        }
    }

    private void show(TracedEntity found) {
        fields = form.fields(entity, found == null ? repository.initial(entity) : found.details());
        if (found != null) {
            label = found.traced().label();
            related = repository.related(entity, id);
        }
        boxes.open(entity, id);
        openLinks(found);
        buttons.of(this);
        if (!isSaving()) {
            Forbidden.readOnly(changing());
        }
    }

    /**
     * Opens the links with values.
     *
     * @param found null for a new object
     */
    protected void openLinks(TracedEntity found) {
        // most objects have none
    }

    /** Returns the edits of the links with values. */
    protected List<LinkEdit> links() {
        return List.of();
    }

    /** Returns the label of the other end of a link with values, or the id if there is none. */
    protected String linkName(String otherEnd) {
        return otherEnd;
    }

    /** Starts again from the stored links with values, and applies the decisions about a conflict. */
    protected void rebaseLinks(ConflictPanel decided) {
        // most objects have none
    }

    /** Saves a copy with the links with values of the original. */
    protected TracedEntity copyLinked(Record details, List<LinkEdit> links, RelationEdit... others) {
        throw new IllegalStateException(entity + " has no links to copy");
    }

    /** Returns the beginnings of the ids of what a page for reading posts all the same. */
    protected List<String> changing() {
        return List.of();
    }

    @Override
    public String folder() {
        return "/" + entity;
    }

    @Override
    public String nameOf(String field, String goneId) {
        return isOwn(field, goneId) ? label : boxes.nameOf(linkName(goneId));
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

    private TracedEntity create(RelationEdit... others) {
        var wanted = fields.wanted();
        var links = links();
        return made(() -> repository.create(entity, wanted, links, others), id, wanted, links, List.of(others));
    }

    private TracedEntity made(Supplier<TracedEntity> creation, Object... contents) {
        return buttons.getForm()
                .once(repository.classOf(entity), () -> creation.get().getId(), contents);
    }

    private TracedEntity change() {
        try {
            return repository.save(new EntityKey(entity, id), fields.edit(), links(), boxes.edits());
        } catch (NotFoundException e) {
            if (isLinked() || !isOwn(e.getField(), e.getValue())) {
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
        var details = fields.copied();
        var others = boxes.copies();
        var links =
                linked ? links() : links().stream().filter(LinkEdit::isAddition).toList();
        var copy = made(
                () -> linked ? copyLinked(details, links, others) : repository.create(entity, details, links, others),
                id,
                linked,
                details,
                links,
                List.of(others));
        messages.keepLinked(entity + ".copied", address(copy), copy.traced().label(), label);
        return copy.getId();
    }

    /**
     * Starts again from the stored values. If an object without links no longer exists, the next save reports it and keeps the
     * input.
     */
    @Override
    public boolean rebase(ConflictPanel decided) {
        var now = repository.find(entity, id);
        now.ifPresent(object -> {
            fields.rebase(object.details(), decided.mine(null));
            boxes.rebase(entity, id);
            rebaseLinks(decided);
        });
        return now.isPresent() || !isLinked();
    }

    /** Returns whether a save makes a new object. */
    public boolean isAdding() {
        return id == null || gone;
    }

    /** Returns whether the user can change the fields; otherwise they are text. */
    public boolean isEditable() {
        return id == null || caller.may(entity + ".change");
    }

    /** Returns whether the user can change anything on the page. */
    public boolean isSaving() {
        return isEditable();
    }

    /** Returns the number of links that the next save adds. */
    public long getAdded() {
        return boxes.getAdded();
    }

    /** Returns the number of links that the next save removes. */
    public long getRemoved() {
        return boxes.getRemoved();
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
