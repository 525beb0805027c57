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
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.matricula.domain.account.Role;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.EntryRules;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** Creates, changes and deletes the objects of any declared entity, with the rights to that entity. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EntityRepository {

    private static final int WIDEST = 40; // characters

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    @Resource
    private Validator validator;

    private EntityAdmin<?> allowed(String entity, String right) {
        var admin = EntityAdmins.get(entity, em);
        new Rights(caller, em).require(entity + "." + right);
        return admin;
    }

    private TracedType<?> type(String entity) {
        return new TracedTypes(em)
                .of(entity)
                .filter(type -> EntityAdmins.hasForm(entity))
                .orElseThrow(() -> new InvalidException("list", entity, "has no form"));
    }

    /**
     * Returns the inputs of the form of an entity.
     *
     * @throws InvalidException if there is no such entity, or it has no form
     * @throws NotAllowedException if the caller can neither view the entity nor add to it
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<FormInput> inputs(String entity) {
        var admin = opened(entity);
        var type = type(entity);
        var rules = new EntryRules(validator, type.entity());
        return Arrays.stream(type.details().getRecordComponents())
                .filter(field -> !admin.described(field.getName()).isHidden())
                .map(field ->
                        input(field, rules, admin.described(field.getName()).size()))
                .toList();
    }

    private static FormInput input(RecordComponent field, EntryRules rules, int size) {
        var longest = rules.longest(field.getName());
        return new FormInput(
                field.getName(),
                rules.of(field.getName(), field.getType()),
                longest,
                size > 0 ? size : Math.min(longest, WIDEST));
    }

    private EntityAdmin<?> opened(String entity) {
        var rights = new Rights(caller, em);
        if (!rights.may(entity + ".add")) {
            rights.require(entity + ".view");
        }
        return EntityAdmins.get(entity, em);
    }

    /**
     * Returns the class of an entity.
     *
     * @throws InvalidException if there is no such entity, or it has no form
     * @throws NotAllowedException if the caller can neither view the entity nor add to it
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
     * @throws NotAllowedException if the caller cannot view the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public Optional<TracedEntity> find(String entity, Long id) {
        allowed(entity, "view");
        return Optional.ofNullable(em.find(type(entity).entity(), id));
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

    /**
     * Saves a new object with its links.
     *
     * @throws DuplicateException if another one has its key
     * @throws InvalidException if a value is invalid
     * @throws NotAllowedException if the caller cannot add to the entity, or view what it is linked with
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public TracedEntity create(String entity, Record wanted, RelationEdit... links) {
        var details = allowed(entity, "add").completed(em, wanted);
        var type = type(entity);
        var created = type.create(details);
        Flush.persist(em, created);
        type.flush(em, created);
        LinkTable.apply(em, new Rights(caller, em), created, List.of(links));
        return created;
    }

    /**
     * Saves an edit of an object, and the links that it adds and removes.
     *
     * @throws ConflictException if someone else changed the same values
     * @throws DuplicateException if another one has its key
     * @throws InvalidException if a value is invalid
     * @throws NotFoundException if it no longer exists, or what it is linked with
     * @throws NotAllowedException if the caller cannot change the entity, or view what it is linked with
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public TracedEntity save(String entity, Long id, Edit<Record> edit, RelationEdit... links) {
        allowed(entity, "change");
        var type = type(entity);
        var object = locked(type, id).orElseThrow(() -> new NotFoundException(entity + ".id", id));
        var merge = edit.onto(object.details());
        ConflictException.requireNone(merge.conflicts());
        type.amend(object, merge.merged());
        type.flush(em, object);
        LinkTable.apply(em, new Rights(caller, em), object, List.of(links));
        return object;
    }

    private <E extends TracedEntity> Optional<E> locked(TracedType<E> type, Long id) {
        return LockedRows.of(em, type.entity(), List.of(id)).stream().findFirst();
    }

    /**
     * Returns the lists of what refers to an object that the caller can view.
     *
     * @throws NotAllowedException if the caller cannot view the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<RelatedList> related(String entity, Long id) {
        allowed(entity, "view");
        return new RelatedLists(em, new Rights(caller, em)).of(type(entity), id);
    }
}
