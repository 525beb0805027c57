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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.matricula.domain.account.Role;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.edit.FieldConflict;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedType.Reference;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.EntryRules;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.Relation;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/** Creates, changes and deletes the objects of any declared entity, with the rights to that entity. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EntityRepository {

    private static final int SHOWN = 20;
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
     * Returns the rows that refer to an object, and so prevent its deletion.
     *
     * @throws NotAllowedException if the caller cannot delete objects of the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<Use> uses(String entity, Long id) {
        allowed(entity, "delete");
        return usesOf(entity, id);
    }

    private List<Use> usesOf(String entity, Long id) {
        var types = new TracedTypes(em);
        var target = types.known(entity);
        return types.all().stream()
                .flatMap(other -> other.references()
                        .filter(reference -> reference.target() == target.entity())
                        .map(reference -> use(other, reference, target, id)))
                .filter(Objects::nonNull)
                .toList();
    }

    private Use use(TracedType<?> other, Reference reference, TracedType<?> target, Long id) {
        var from = " FROM %s x WHERE x.%s.id = :id".formatted(other.entity().getSimpleName(), reference.attribute());
        long rows = em.createQuery("SELECT COUNT(x)" + from, Long.class)
                .setParameter("id", id)
                .getSingleResult();
        if (rows == 0) {
            return null;
        }
        var first = new Rights(caller, em).may(other.name() + ".view")
                ? em.createQuery("SELECT x" + from + " ORDER BY x.id", other.entity())
                        .setParameter("id", id)
                        .setMaxResults(SHOWN)
                        .getResultStream()
                        .map(each -> each.traced().label())
                        .toList()
                : List.<String>of();
        return new Use(other.name(), rows, first, list(other, target, id));
    }

    /** Returns the address of a list that a column of the target counts. */
    private String list(TracedType<?> other, TracedType<?> target, Long id) {
        return lists(target, id)
                .map(RelatedList::address)
                .filter(address -> address.startsWith(other.name() + "/"))
                .findFirst()
                .orElse(null);
    }

    private Stream<RelatedList> lists(TracedType<?> target, Long id) {
        var object = em.find(target.entity(), id);
        var key = object == null || target.key().isEmpty() ? "" : target.keyOf(object);
        var rights = new Rights(caller, em);
        return EntityAdmins.get(target.name(), em).columns().stream()
                .filter(column -> column.listing() != null)
                .filter(column -> column.seen() == null || rights.may(column.seen() + ".view"))
                .map(column -> new RelatedList(column.name(), column.listingOf(key)));
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
        return lists(type(entity), id).toList();
    }

    /**
     * Returns the links that go with an object when it is deleted.
     *
     * @throws NotAllowedException if the caller cannot delete objects of the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<Use> links(String entity, Long id) {
        allowed(entity, "delete");
        return Relation.of(em, entity).stream()
                .map(relation -> linked(relation, id))
                .filter(use -> use.rows() > 0)
                .toList();
    }

    private Use linked(Relation relation, Long id) {
        var ids = new LinkTable(em, relation).ids(id);
        var shown = new Rights(caller, em).may(relation.otherKind() + ".view")
                ? ids.stream().limit(SHOWN).toList()
                : List.<Long>of();
        var first = shown.isEmpty()
                ? List.<String>of()
                : LockedRows.unlocked(em, relation.to(), shown).stream()
                        .map(each -> each.traced().label())
                        .toList();
        return new Use(relation.otherKind(), ids.size(), first, null);
    }

    /**
     * Deletes an object with its links if it is as it was seen; one that no longer exists is skipped.
     *
     * @param seen the values that were shown when the deletion was agreed to
     * @throws ConflictException if someone else changed it
     * @throws RefusedException if something refers to it
     * @throws NotAllowedException if the caller cannot delete objects of the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public void delete(String entity, Long id, Record seen) {
        allowed(entity, "delete");
        locked(type(entity), id).ifPresent(object -> {
            ConflictException.requireNone(FieldConflict.between(seen, object.details()));
            var uses = usesOf(entity, id);
            if (!uses.isEmpty()) {
                throw new RefusedException(
                        "deletion.inUse", uses.stream().mapToLong(Use::rows).sum());
            }
            LinkTable.leave(em, List.of(object));
            em.remove(object);
            Flush.now(em);
        });
    }
}
