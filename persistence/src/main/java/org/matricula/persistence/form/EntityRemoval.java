package org.matricula.persistence.form;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.matricula.domain.account.Role;
import org.matricula.domain.edit.FieldConflict;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedType.Reference;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.history.EarlierValues;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.Relation;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/** Deletes the objects of any declared entity to which nothing refers, with their links, and says beforehand what refers to them. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EntityRemoval {

    private static final int SHOWN = 20;

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    private TracedType<?> deletable(String entity) {
        var type = new TracedTypes(em)
                .of(entity)
                .filter(each -> EntityAdmins.hasForm(entity))
                .orElseThrow(() -> new InvalidException("list", entity, "has no form"));
        new Rights(caller, em).require(entity + ".delete");
        return type;
    }

    /**
     * Returns the rows that refer to an object, and so prevent its deletion.
     *
     * @throws NotAllowedException if the caller cannot delete objects of the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<Use> uses(String entity, Long id) {
        return usesOf(deletable(entity), id);
    }

    private List<Use> usesOf(TracedType<?> target, Long id) {
        return new TracedTypes(em)
                .all().stream()
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
        var list = new RelatedLists(em, new Rights(caller, em)).of(target, id, other.name());
        return new Use(other.name(), rows, first, list.orElse(null));
    }

    /**
     * Returns the links that go with an object when it is deleted.
     *
     * @throws NotAllowedException if the caller cannot delete objects of the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<Use> links(String entity, Long id) {
        deletable(entity);
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
        var type = deletable(entity);
        LockedRows.of(em, type.entity(), List.of(id)).forEach(object -> {
            ConflictException.requireNone(FieldConflict.between(seen, object.details()));
            var uses = usesOf(type, id);
            if (!uses.isEmpty()) {
                throw new RefusedException(
                        "deletion.inUse", uses.stream().mapToLong(Use::rows).sum());
            }
            LinkTable.leave(em, List.of(object));
            em.remove(object);
            Flush.now(em);
        });
    }

    /**
     * Returns what a deletion of several objects would delete.
     *
     * @return the versions of those that exist, by id
     * @throws NotAllowedException if the caller cannot delete objects of the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public Map<Long, Integer> versions(String entity, List<Long> ids) {
        return LockedRows.versions(em, deletable(entity).entity(), ids);
    }

    /**
     * Deletes several objects, all or none, if they are as they were seen; those that no longer exist are skipped.
     *
     * @param seen the versions that were agreed to, by id
     * @return the number of deleted objects
     * @throws ConflictException if someone else changed one of them; it names each field with both values
     * @throws RefusedException if something refers to one of them
     * @throws NotAllowedException if the caller cannot delete objects of the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public int delete(String entity, Map<Long, Integer> seen) {
        var type = deletable(entity);
        int deleted = 0;
        for (var some : Chunks.of(seen.keySet().stream().sorted().toList()).toList()) {
            var rows = LockedRows.of(em, type.entity(), some);
            var conflicts = EarlierValues.changed(em, rows, seen);
            if (!conflicts.isEmpty()) {
                throw new ConflictException(conflicts);
            }
            requireUnused(type, rows);
            LinkTable.leave(em, rows);
            rows.forEach(em::remove);
            Flush.now(em);
            deleted += rows.size();
        }
        return deleted;
    }

    private void requireUnused(TracedType<?> target, List<? extends TracedEntity> rows) {
        var ids = rows.stream().map(TracedEntity::getId).toList();
        for (var other : new TracedTypes(em).all()) {
            other.references()
                    .filter(reference -> reference.target() == target.entity())
                    .flatMap(reference -> em.createQuery(
                                    "SELECT DISTINCT x.%1$s.id FROM %2$s x WHERE x.%1$s.id IN :ids"
                                            .formatted(
                                                    reference.attribute(),
                                                    other.entity().getSimpleName()),
                                    Long.class)
                            .setParameter("ids", ids)
                            .setMaxResults(1)
                            .getResultStream())
                    .forEach(used -> rows.stream()
                            .filter(row -> row.getId().equals(used))
                            .forEach(row -> {
                                throw new RefusedException(
                                        "deletion.oneInUse", row.traced().label());
                            }));
        }
    }
}
