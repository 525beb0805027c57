package org.matricula.persistence.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.matricula.domain.account.Role;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.ChangeKind;
import org.matricula.persistence.change.ChangeWatch;
import org.matricula.persistence.change.HistoryLock;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/**
 * Undoes an action of history as a whole, such as an import: what it created is deleted, what it changed gets its former values,
 * and what it deleted comes back, in one transaction that is an action of history itself. Later changes of others are never
 * overwritten unasked.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActionUndo {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * Returns what undoing an action would do, and the decisions that it needs. Changes nothing.
     *
     * @throws NotFoundException if there is no such action
     * @throws RefusedException if it was too long ago, or cannot be undone: an action on accounts, groups or settings, or a
     *     restoration, whose objects can be deleted again
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    @ReadOnly
    public UndoPreview preview(Long actionId) {
        return plan(em.find(Action.class, actionId), actionId).preview();
    }

    private UndoPlan plan(Action action, Long actionId) {
        if (action == null) {
            throw new NotFoundException("action.id", actionId);
        }
        if (!Deleted.isInTime(action.getDoneAt())) {
            throw new RefusedException("undo.tooLate", Deleted.DAYS);
        }
        var types = new TracedTypes(em);
        em.createQuery("SELECT DISTINCT c.kind, c.subject FROM Change c WHERE c.action = :action", Object[].class)
                .setParameter("action", action)
                .getResultList()
                .forEach(row -> {
                    if (row[0] == ChangeKind.RESTORED
                            || types.of((String) row[1]).isEmpty()) {
                        throw new RefusedException("undo.notUndoable", actionId);
                    }
                });
        return new UndoPlan(em, action);
    }

    /**
     * Undoes the action.
     *
     * @param seen the preview that was agreed to
     * @param decision what to do with each difference of the preview
     * @throws RefusedException if the preview is outdated or a decision is missing; nothing is changed then
     * @throws DuplicateException if a number, a code or a pair of ends that would come back is taken; nothing is changed then
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Undone undo(UndoPreview seen, UndoDecision decision) {
        HistoryLock.take(em);
        var action = em.find(Action.class, seen.actionId());
        var plan = plan(action, seen.actionId());
        if (!plan.preview().equals(seen)) {
            throw new RefusedException("undo.changed", "");
        }
        if (seen.isEmpty()) {
            throw new RefusedException("undo.nothing", "");
        }
        var anyway = new UndoChoices(plan, decision);
        ChangeWatch.undoing(action.getId());
        return new UndoExecution(em, action, plan, anyway).run();
    }
}
