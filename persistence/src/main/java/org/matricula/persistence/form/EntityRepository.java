package org.matricula.persistence.form;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityRef;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.edit.FieldConflict;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.Visible;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.relation.LinkSave;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** Creates and changes the objects of any declared entity, with the rights to that entity. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EntityRepository {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    @Resource
    private Validator validator;

    private EntityAdmin<?> allowed(String entity, String right) {
        var admin = EntityAdmins.get(entity, em);
        rights().require(entity + "." + right);
        return admin;
    }

    private TracedType<?> type(String entity) {
        return new TracedTypes(em)
                .of(entity)
                .filter(type -> EntityAdmins.hasForm(entity))
                .orElseThrow(() -> new InvalidException("list", entity, "has no form"));
    }

    /**
     * Returns the inputs of the form of an entity. A reference is left out if the caller cannot view what it refers to.
     *
     * @throws InvalidException if there is no such entity, or it has no form
     * @throws NotAllowedException if the caller can neither view nor change the entity, nor add to it
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<FormInput> inputs(String entity) {
        return FormInputs.of(type(entity), opened(entity), validator, rights(), em);
    }

    private EntityAdmin<?> opened(String entity) {
        var rights = rights();
        if (!rights.may(entity + ".add") && !rights.may(entity + ".change")) {
            rights.requireSight(entity);
        }
        return EntityAdmins.get(entity, em);
    }

    /**
     * Returns the class of an entity.
     *
     * @throws InvalidException if there is no such entity, or it has no form
     * @throws NotAllowedException if the caller can neither view nor change the entity, nor add to it
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public Class<? extends TracedEntity> classOf(String entity) {
        opened(entity);
        return type(entity).entity();
    }

    /**
     * Returns the values of a new object.
     *
     * @throws NotAllowedException if the caller cannot add to the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public Record initial(String entity) {
        return allowed(entity, "add").initial(type(entity).empty());
    }

    /**
     * Returns an object, if it exists.
     *
     * @param entity its kind, as in {@code grade}
     * @throws NotAllowedException if the caller cannot view it
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public Optional<TracedEntity> find(String entity, Long id) {
        Visible.of(entity, em, rights()).require(id, em);
        return LockedRows.unlocked(em, type(entity).entity(), List.of(id)).stream()
                .map(TracedEntity.class::cast)
                .findFirst();
    }

    /**
     * Returns the object with a key, such as a number or a code, if there is one.
     *
     * @throws NotAllowedException if the caller cannot view the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public Optional<TracedEntity> findByKey(String entity, String key) {
        allowed(entity, "view");
        return keyed(type(entity).entity(), key);
    }

    private <E extends TracedEntity> Optional<TracedEntity> keyed(Class<E> type, String key) {
        return new KeyLookup<>(em, type).find(key).map(TracedEntity.class::cast);
    }

    /** Returns the value that people name an object by, such as its number or code; its label if it has none. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public String keyOf(TracedEntity object) {
        var type = type(object.kind());
        return type.key().isPresent() ? type.keyOf(object) : object.traced().label();
    }

    /**
     * Returns the number of objects.
     *
     * @throws NotAllowedException if the caller cannot view the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public long count(String entity) {
        allowed(entity, "view");
        return em.createQuery("SELECT COUNT(x) FROM " + type(entity).entity().getSimpleName() + " x", Long.class)
                .getSingleResult();
    }

    /** Saves a new object with links without values. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public TracedEntity create(String entity, Record wanted, RelationEdit... others) {
        return create(entity, wanted, List.of(), others);
    }

    /**
     * Saves a new object with its links.
     *
     * @param wanted its fields; a missing key is assigned if its declaration says so
     * @param links those with values, such as enrollments
     * @param others those without
     * @throws DuplicateException if another one has its key
     * @throws InvalidException if a value is invalid
     * @throws NotFoundException if what it is linked with no longer exists
     * @throws NotAllowedException if the caller cannot add to the entity, add the links, or view what it is linked with
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public TracedEntity create(String entity, Record wanted, List<LinkEdit> links, RelationEdit... others) {
        var details = allowed(entity, "add").placed(em, wanted);
        var type = type(entity);
        var created = NewObject.of(em, type, attached(type, type.empty(), details));
        link(type, created, links, List.of());
        LinkTable.apply(em, rights(), created, List.of(others));
        return created;
    }

    /** Returns valid values with rows of this transaction. Each new reference needs the right to view the other object. */
    private Record attached(TracedType<?> type, Record now, Record wanted) {
        OptionFields.require(em, EntityAdmins.get(type.name(), em), wanted);
        type.values().stream()
                .filter(value -> !Objects.equals(
                        RecordFields.value(now, value.attribute()), RecordFields.value(wanted, value.attribute())))
                .forEach(value -> rights().require(value.kind() + ".view"));
        return TracedType.attached(em, wanted);
    }

    private void link(TracedType<?> type, TracedEntity one, List<LinkEdit> links, List<FieldConflict> conflicts) {
        if (links.isEmpty()) {
            ConflictException.requireNone(conflicts);
        } else {
            LinkSave.of(em, rights(), type.entity())
                    .orElseThrow(() -> new InvalidException(type.name(), null, "has no links with values"))
                    .save(one, links, conflicts);
        }
    }

    /** Saves an edit of an object, and links without values that it adds and removes. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public TracedEntity save(EntityRef ref, Edit<? extends Record> edit, RelationEdit... others) {
        return save(ref, edit, List.of(), others);
    }

    /**
     * Saves a page: the edit of an object together with those of its links, in one transaction. What a page sends is the difference
     * between what it showed and what is wanted, so that the links and values of others stay. If both changed the same value,
     * nothing is saved.
     *
     * @param edit needs the right to change the entity, unless it is empty
     * @param links those with values, such as enrollments; each needs the right to what is done to it
     * @param others those without, which need the right to change the entity
     * @return the saved object
     * @throws ConflictException if someone else changed the same values
     * @throws DuplicateException if another one has its key
     * @throws InvalidException if a value is invalid
     * @throws NotFoundException if it no longer exists, or what it is to be linked with
     * @throws NotAllowedException if the caller lacks one of these rights, or cannot view what it is linked with
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public TracedEntity save(EntityRef ref, Edit<? extends Record> edit, List<LinkEdit> links, RelationEdit... others) {
        var type = type(ref.kind());
        requireChange(type, !edit.isEmpty() || others.length > 0);
        var id = InvalidException.idOf(ref);
        var object = locked(type, id).orElseThrow(() -> new NotFoundException(ref.kind() + ".id", id));
        var merge = new Edit<Record>(edit.seen(), edit.wanted()).onto(object.details());
        if (!edit.isEmpty()) {
            type.amend(object, attached(type, object.details(), merge.merged()));
            if (merge.conflicts().isEmpty()) {
                type.flush(em, object);
            }
        }
        link(type, object, links, merge.conflicts());
        LinkTable.apply(em, rights(), object, List.of(others));
        return object;
    }

    /** Requires the right to change an entity, unless only links are changed by a caller who can change these. */
    private void requireChange(TracedType<?> type, boolean changed) {
        boolean onlyLinks = !changed
                && LinkSave.of(em, rights(), type.entity())
                        .filter(LinkSave::isAllowed)
                        .isPresent();
        if (!onlyLinks) {
            rights().require(type.name() + ".change");
        }
    }

    private Rights rights() {
        return new Rights(caller, em);
    }

    private <E extends TracedEntity> Optional<E> locked(TracedType<E> type, Long id) {
        return LockedRows.of(em, type.entity(), List.of(id)).stream().findFirst();
    }

    /**
     * Returns the lists of what refers to an object that the caller can view.
     *
     * @throws NotAllowedException if the caller cannot view it
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<RelatedList> related(String entity, Long id) {
        Visible.of(entity, em, rights()).require(id, em);
        return new RelatedLists(em, rights()).of(type(entity), id);
    }
}
