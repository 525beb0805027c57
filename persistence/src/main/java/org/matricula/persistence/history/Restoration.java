package org.matricula.persistence.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.ChangedObject;
import org.matricula.persistence.change.HistoryLock;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/** Restores deleted objects with their ids and values, and with the enrollments and links that were deleted with them. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Restoration {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * Returns what a restoration would restore. Changes nothing.
     *
     * @param changeId any change of the deletion
     * @throws NotFoundException if there is no such deletion
     * @throws RefusedException if it was too long ago, or the object exists again
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    @ReadOnly
    public Deleted preview(Long changeId) {
        var change = em.find(Change.class, changeId);
        if (change == null || change.details().kind() != ChangeKind.DELETED) {
            throw new NotFoundException("change.id", changeId);
        }
        var action = change.getAction();
        var object = change.details().object();
        if (!Deleted.isInTime(action.getDoneAt())) {
            throw new RefusedException("restoration.tooLate", object.label());
        }
        if (isThere(object)) {
            throw new RefusedException("restoration.isThere", object.label());
        }
        var all = ObjectChange.of(deletions(action, object));
        var gone = all.stream()
                .filter(each -> each.object().equals(object))
                .findFirst()
                .orElseThrow();
        return new Deleted(action.getDoneAt(), action.getDoneBy(), gone, enrollmentsOf(object, all));
    }

    /** The changes of the object itself and of its enrollments; an id belongs to one object, whatever its kind. */
    private List<Change> deletions(Action action, ChangedObject object) {
        return em.createQuery(
                        "SELECT c FROM Change c WHERE c.action = :action AND c.kind = :deleted"
                                + " AND (c.objectId = :id OR c.firstEndId = :id OR c.secondEndId = :id) ORDER BY c.id",
                        Change.class)
                .setParameter("action", action)
                .setParameter("deleted", ChangeKind.DELETED)
                .setParameter("id", object.id())
                .getResultList();
    }

    private static List<ObjectChange> enrollmentsOf(ChangedObject end, List<ObjectChange> all) {
        return all.stream().filter(each -> !each.object().equals(end)).toList();
    }

    private boolean isThere(ChangedObject object) {
        return new TracedTypes(em)
                .of(object.subject())
                .map(type -> em.find(type.entity(), object.id()) != null)
                .orElse(true);
    }

    /**
     * Restores the object.
     *
     * @param changeId any change of the deletion
     * @throws NotFoundException if there is no such deletion, or an end of the enrollment no longer exists
     * @throws RefusedException if it was too long ago, the object exists again, or its grade no longer exists
     * @throws DuplicateException if its number, its code or its pair of ends is taken by another one
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Restored restore(Long changeId) {
        HistoryLock.take(em); // if two people restore it at once, the second one finds it restored
        var deleted = preview(changeId);
        var gone = deleted.object().object();
        requireEnds(gone);
        var action = em.find(Change.class, changeId).getAction();
        var rows = new DeletedRows(em, action, deletions(action, gone));
        rows.restore(gone);
        return withEnrollments(deleted, rows, rows.link(gone));
    }

    private Restored withEnrollments(Deleted deleted, DeletedRows rows, List<String> unlinked) {
        var leftOut = new ArrayList<String>();
        for (var enrollment : deleted.enrollments()) {
            if (rows.areEndsThere(enrollment.object())) {
                rows.restore(enrollment.object());
            } else {
                leftOut.add(enrollment.object().label());
            }
        }
        return new Restored(
                deleted.object().object(),
                page(deleted.object().object()),
                deleted.enrollments().size() - leftOut.size(),
                List.copyOf(leftOut),
                unlinked);
    }

    private EntityKey page(ChangedObject object) {
        return object.isLink()
                ? new EntityKey(
                        new TracedTypes(em)
                                .known(object.subject())
                                .ends()
                                .get(0)
                                .kind(),
                        object.ends().get(0))
                : new EntityKey(object.subject(), object.id());
    }

    private void requireEnds(ChangedObject link) {
        var type = new TracedTypes(em).known(link.subject());
        for (var end : type.ends()) {
            var id = type.end(link, end);
            if (em.find(end.target(), id) == null) {
                throw new NotFoundException(end.kind() + ".id", id);
            }
        }
    }
}
