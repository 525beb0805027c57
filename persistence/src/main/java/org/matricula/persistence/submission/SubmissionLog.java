package org.matricula.persistence.submission;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.matricula.domain.submission.Submission;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;

/** The keys that a user's forms have used, in the transaction of the caller. */
public final class SubmissionLog {

    /** The field in a {@link DuplicateException} if another transaction has just used the key. */
    public static final String KEY = "submission.key";

    private final EntityManager em;
    private final String account;

    /**
     * The keys of a user.
     *
     * @param account the name of the user; empty if nobody is signed in
     */
    public SubmissionLog(EntityManager em, String account) {
        this.em = em;
        this.account = account;
    }

    /** The form that used this key, if one did. */
    public Optional<Submission> find(String key) {
        return em.createQuery(
                        "SELECT s FROM Submission s WHERE s.account = :account AND s.formKey = :key", Submission.class)
                .setParameter("account", account)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /**
     * Uses the key of a form, before anything is created: a second transaction with the same key waits here for the first one.
     *
     * @throws DuplicateException if it was used meanwhile
     */
    public Submission use(SubmittedForm<?> form) {
        var submission = new Submission(account, form.key(), form.entity(), form.digest(), Instant.now());
        Flush.persist(em, submission);
        Flush.now(em, new Flush.Unique("uq_submission_account_form_key", KEY, form.key()));
        return submission;
    }
}
