package org.matricula.persistence.deletion;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityRef;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.deletion.Use.Effect;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.history.EarlierValues;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/**
 * Deletes objects of any entity, and says beforehand what that would take along. A link between objects, such as an enrollment, is
 * deleted with either of its ends; an object that others have as a value, such as a grade, cannot be deleted.
 */
@Stateless
@DeclareRoles({ // a container knows only the roles that are named
    Role.STUDENT_VIEW,
    Role.STUDENT_ADD,
    Role.STUDENT_CHANGE,
    Role.STUDENT_DELETE,
    Role.COURSE_VIEW,
    Role.COURSE_ADD,
    Role.COURSE_CHANGE,
    Role.COURSE_DELETE,
    Role.ENROLLMENT_VIEW,
    Role.ENROLLMENT_ADD,
    Role.ENROLLMENT_CHANGE,
    Role.ENROLLMENT_DELETE,
    Role.ENROLLMENT_GRADE,
    Role.GRADE_VIEW,
    Role.GRADE_ADD,
    Role.GRADE_CHANGE,
    Role.GRADE_DELETE,
    Role.HISTORY_VIEW
})
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Deletion {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    private TracedType<?> deletable(String entity) {
        var type = new TracedTypes(em)
                .of(entity)
                .filter(each -> each.ends().isEmpty())
                .orElseThrow(() -> new InvalidException("list", entity, "has no form"));
        rights().require(entity + ".delete");
        return type;
    }

    private Rights rights() {
        return new Rights(caller, em);
    }

    private Uses uses(TracedType<?> type) {
        return new Uses(em, rights(), type);
    }

    /**
     * Returns what deleting objects would take along, without changing anything. The rows that it names belong to the first
     * {@value Chunks#SIZE} objects, so that this is a fixed number of statements.
     *
     * @param entity their kind, as in {@code student}
     * @param ids those that do not exist are left out
     * @throws NotAllowedException if the caller cannot delete objects of the entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public DeletionReport preview(String entity, Collection<Long> ids) {
        var type = deletable(entity);
        var uses = uses(type);
        var parts = new ArrayList<DeletionReport>();
        Chunks.of(new LinkedHashSet<>(ids))
                .forEach(some -> parts.add(new DeletionReport(
                        LockedRows.versions(em, type.entity(), some),
                        parts.isEmpty() ? uses.named(some) : uses.counted(some))));
        return DeletionReport.sum(parts);
    }

    /**
     * Returns what deleting objects of one kind would take along, without changing anything.
     *
     * @throws InvalidException if one of them was never saved or is of another kind than the first
     * @throws NotAllowedException if the caller cannot delete them
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public DeletionReport preview(EntityRef... objects) {
        return objects.length == 0 ? DeletionReport.NOTHING : preview(objects[0].kind(), ids(objects));
    }

    private static List<Long> ids(EntityRef... objects) {
        var kind = objects[0].kind();
        return Arrays.stream(objects)
                .map(object -> {
                    if (!object.kind().equals(kind)) {
                        throw new InvalidException(kind, object.toString(), "is no reference to a " + kind);
                    }
                    return InvalidException.idOf(object);
                })
                .distinct()
                .toList();
    }

    /**
     * Deletes objects of one kind with what goes along.
     *
     * @return what was deleted
     * @throws InvalidException if one of them was never saved or is of another kind than the first
     * @throws NotFoundException if one of them no longer exists; nothing is deleted then
     * @throws RefusedException if something refers to one of them; nothing is deleted then
     * @throws NotAllowedException if the caller cannot delete them, or what goes along
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public DeletionReport delete(EntityRef... objects) {
        if (objects.length == 0) {
            return DeletionReport.NOTHING;
        }
        return deleted(deletable(objects[0].kind()), ids(objects));
    }

    private DeletionReport deleted(TracedType<?> type, Collection<Long> ids) {
        return DeletionReport.sum(Chunks.of(ids.stream().sorted().toList())
                .map(some -> deleted(type, some))
                .toList());
    }

    private DeletionReport deleted(TracedType<?> type, List<Long> ids) {
        var objects = LockedRows.of(em, type.entity(), ids);
        requireAll(type, ids, objects);
        var uses = uses(type);
        var report = new DeletionReport(versions(objects), uses.counted(ids));
        for (var use : report.uses()) {
            if (use.effect() == Effect.PREVENTS) {
                throw inUse(use, uses, objects);
            }
            if (use.effect() == Effect.GOES) {
                rights().require(use.entity() + ".delete");
            }
        }
        uses.delete(objects);
        Flush.now(em);
        return report;
    }

    private static Map<Long, Integer> versions(List<? extends TracedEntity> objects) {
        return objects.stream().collect(toMap(VersionedEntity::getId, VersionedEntity::getVersion));
    }

    private static void requireAll(TracedType<?> type, List<Long> ids, List<? extends TracedEntity> found) {
        var missing = new LinkedHashSet<>(ids);
        found.forEach(each -> missing.remove(each.getId()));
        for (var id : missing) {
            throw new NotFoundException(type.name() + ".id", id);
        }
    }

    private static RefusedException inUse(Use use, Uses uses, List<? extends TracedEntity> objects) {
        return objects.size() == 1
                ? new RefusedException("deletion.inUse", use.rows())
                : new RefusedException(
                        "deletion.oneInUse", uses.firstPrevented(objects).orElse(""));
    }

    /**
     * Deletes objects if they are as they were seen, and takes along what was seen and nothing else.
     *
     * @param entity their kind, as in {@code student}
     * @param seen the preview that was agreed to
     * @return what was deleted
     * @throws ConflictException if someone else changed one of them; it names each field with both values
     * @throws RefusedException if what refers to them changed, or prevents their deletion; nothing is deleted then
     * @throws NotFoundException if one of them no longer exists; nothing is deleted then
     * @throws NotAllowedException if the caller cannot delete them, or what goes along
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public DeletionReport delete(String entity, DeletionReport seen) {
        var type = deletable(entity);
        requireUnchanged(type, seen);
        return deleted(type, seen.versions().keySet()).required(seen);
    }

    private void requireUnchanged(TracedType<?> type, DeletionReport seen) {
        var conflicts = Chunks.of(seen.versions().keySet().stream().sorted().toList())
                .flatMap(some ->
                        EarlierValues.changed(em, LockedRows.of(em, type.entity(), some), seen.versions()).stream())
                .toList();
        if (conflicts.isEmpty()) {
            return;
        }
        if (!rights().may(type.name() + ".view")) {
            throw new RefusedException("deletion.edited", "");
        }
        throw new ConflictException(conflicts);
    }
}
