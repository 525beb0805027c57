package org.matricula.persistence.submission;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.submission.Submission;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/** One attempt of {@link Submissions}, as a transaction of its own. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SubmissionAttempt {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    private SubmissionLog log() {
        return new SubmissionLog(em, caller.getCallerPrincipal().getName());
    }

    /**
     * Creates the object, unless the form has created one.
     *
     * @throws DuplicateException with the field {@link SubmissionLog#KEY} if another transaction did so meanwhile
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public <T extends VersionedEntity> Submitted<T> make(SubmittedForm<T> form, Supplier<Long> creation) {
        var earlier = find(form);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var submission = log().use(form);
        submission.made(creation.get());
        return new Submitted<>(em.find(form.type(), submission.getObjectId()), true, true);
    }

    /** Returns the object that the form has created, if it was sent before. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public <T extends VersionedEntity> Optional<Submitted<T>> find(SubmittedForm<T> form) {
        return log().find(form.key()).map(earlier -> repeated(form, earlier));
    }

    private <T extends VersionedEntity> Submitted<T> repeated(SubmittedForm<T> form, Submission earlier) {
        var object = earlier.getEntity().equals(form.entity()) ? em.find(form.type(), earlier.getObjectId()) : null;
        return new Submitted<>(object, false, earlier.isSame(form.entity(), form.digest()));
    }
}
