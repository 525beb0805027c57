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
 * Lets a form make something new once, however often it is sent: by a double click, by going back, or again after the answer got lost.
 * The key of the form is written in the transaction that makes the object, and is unique in the database: so it holds for two posts
 * at the same time, for several servers, and after a restart.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Submissions {

    @EJB
    private SubmissionAttempt attempt;

    /**
     * Makes the new object, unless the form has made one already. Whether the caller may make it is asked by the session bean that
     * makes it.
     *
     * @param creation makes the object by session beans, and returns its id
     * @return what the form made, now or before
     */
    @RolesAllowed({
        Role.ADMINISTRATOR,
        Role.STUDENT_ADD,
        Role.COURSE_ADD,
        Role.GRADE_ADD,
        Role.STUDENT_VIEW,
        Role.COURSE_VIEW,
        Role.ENROLLMENT_VIEW,
        Role.GRADE_VIEW
    })
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
