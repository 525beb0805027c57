package org.matricula.persistence.form;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityRef;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.SortKey;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.Relation;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/**
 * Plain many-to-many relations from both of their ends, by the name that each end has for them: the teachers of a course are the
 * relation {@code teachers} of the course, and its teachers have the relation {@code courses}. Others are given as objects, as keys,
 * or as a mix. To link and unlink is to change the object at this end, and needs the right to view those at the other end.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RelationRepository {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private EntityRepository entities;

    @Resource
    private SessionContext caller;

    /**
     * Returns all objects at the other end, by what people know them by.
     *
     * @throws InvalidException if there is no such relation, or the object was never saved
     * @throws NotAllowedException if the caller cannot view the entities at both ends
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<TracedEntity> all(EntityRef of, String relation) {
        var seen = viewed(of, relation);
        return Chunks.of(new LinkTable(em, seen).ids(of.getId()))
                .<TracedEntity>flatMap(some -> LockedRows.unlocked(em, seen.to(), some).stream())
                .sorted(Comparator.comparing(each -> each.traced().label(), SortKey.ORDER))
                .toList();
    }

    /**
     * Returns the ids of all objects at the other end, without reading these.
     *
     * @throws InvalidException if there is no such relation, or the object was never saved
     * @throws NotAllowedException if the caller cannot view the entities at both ends
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<Long> ids(EntityRef of, String relation) {
        return new LinkTable(em, viewed(of, relation)).ids(of.getId());
    }

    /**
     * Returns the number of links of an object, without reading the objects at the other end.
     *
     * @throws InvalidException if there is no such relation, or the object was never saved
     * @throws NotAllowedException if the caller cannot view the entities at both ends
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public long count(EntityRef of, String relation) {
        return new LinkTable(em, viewed(of, relation)).count(of.getId());
    }

    private Relation viewed(EntityRef of, String relation) {
        return allowed(of, relation, "view");
    }

    private Relation allowed(EntityRef of, String relation, String right) {
        var found = Relation.get(em, of.kind(), relation);
        var rights = new Rights(caller, em);
        rights.require(found.kind() + "." + right);
        rights.require(found.otherKind() + ".view");
        InvalidException.idOf(of);
        return found;
    }

    private LinkTable changed(EntityRef of, String relation) {
        return new LinkTable(em, allowed(of, relation, "change"));
    }

    /** Reads the keys, each once, and refuses what is none of the other end before any statement is sent. */
    private Set<Long> ids(EntityRef of, String relation, Iterable<? extends EntityRef> others) {
        var kind = Relation.get(em, of.kind(), relation).otherKind();
        var ids = new LinkedHashSet<Long>();
        for (var other : others) {
            if (other == null || !other.kind().equals(kind)) {
                throw new InvalidException(
                        of.kind() + "." + relation, String.valueOf(other), "is no reference to a " + kind);
            }
            ids.add(InvalidException.idOf(other));
        }
        return ids;
    }

    /**
     * Links an object with others; existing links stay as they are.
     *
     * @return the number of new links
     * @throws InvalidException if there is no such relation, or one of them was never saved or is of another kind
     * @throws NotFoundException if one of them does not exist; nothing is linked then
     * @throws NotAllowedException if the caller cannot change the object or view the others
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public int add(EntityRef to, String relation, EntityRef... others) {
        var ids = ids(to, relation, Arrays.asList(others));
        return changed(to, relation).add(to.getId(), ids);
    }

    /**
     * Removes links; the objects stay. Others without a link are ignored.
     *
     * @return the number of removed links
     * @throws InvalidException if there is no such relation, or one of them was never saved or is of another kind
     * @throws NotAllowedException if the caller cannot change the object or view the others
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public int remove(EntityRef from, String relation, EntityRef... others) {
        var ids = ids(from, relation, Arrays.asList(others));
        return changed(from, relation).remove(from.getId(), ids);
    }

    /**
     * Removes all links of an object in this relation, and no other.
     *
     * @return the number of removed links
     * @throws InvalidException if there is no such relation, or the object was never saved
     * @throws NotAllowedException if the caller cannot change the object or view the others
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public int clear(EntityRef of, String relation) {
        return changed(of, relation).clear(of.getId());
    }

    /**
     * Makes these the linked ones: links the missing ones, removes the others, and keeps the rest.
     *
     * @param wanted read to its end before anything is changed, so it can be a query of the same relation
     * @throws InvalidException if there is no such relation, or one of them was never saved or is of another kind
     * @throws NotFoundException if one of them does not exist; everything stays as it was then
     * @throws NotAllowedException if the caller cannot change the object or view the others
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public void set(EntityRef of, String relation, Iterable<? extends EntityRef> wanted) {
        var ids = ids(of, relation, wanted);
        changed(of, relation).set(of.getId(), ids);
    }

    /**
     * Saves a new object and links it.
     *
     * @param details its fields
     * @return the new object
     * @throws InvalidException if there is no such relation, or a value is invalid; nothing is saved then
     * @throws NotAllowedException if the caller cannot change the object, or add another one
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public TracedEntity create(EntityRef of, String relation, Record details) {
        var links = changed(of, relation);
        var created = entities.create(Relation.get(em, of.kind(), relation).otherKind(), details);
        links.add(of.getId(), List.of(created.getId()));
        return created;
    }

    /** Returns the relations of a kind of object that the caller can view. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<Relation> of(String kind) {
        var rights = new Rights(caller, em);
        return Stream.of(kind)
                .filter(each -> rights.may(each + ".view") || rights.may(each + ".add"))
                .flatMap(each -> Relation.of(em, each).stream())
                .filter(each -> rights.may(each.otherKind() + ".view"))
                .toList();
    }
}
