package org.matricula.persistence.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.error.DuplicateException;

/**
 * Lets a form create an object once, however often it is submitted: by a double click, after going back, or again after the
 * response was lost. The key of the form is written in the transaction that creates the object, and is unique in the database, so
 * it works for two posts at the same time, for several servers, and after a restart.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Submissions {

    @EJB
    private SubmissionAttempt attempt;

    /**
     * Creates the object, unless the form has created one. The session bean that creates it checks the rights.
     *
     * @param creation creates the object by session beans, and returns its id
     * @return the object, from now or before
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public <T extends VersionedEntity> Submitted<T> once(SubmittedForm<T> form, Supplier<Long> creation) {
        try {
            return attempt.make(form, creation);
        } catch (DuplicateException e) {
            if (SubmissionLog.KEY.equals(e.getField())) {
                return attempt.find(form).orElseThrow(() -> e);
            }
            throw e;
        } catch (EJBException e) {
            throw refusal(e);
        }
    }

    /** Returns the refusal of the creation, as if it had been called directly. */
    private static RuntimeException refusal(EJBException e) {
        return e.getCausedByException() instanceof EJBAccessException refused ? refused : e;
    }
}
