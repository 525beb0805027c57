package org.matricula.persistence.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Group;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.submission.SubmissionLog;
import org.matricula.persistence.submission.SubmittedForm;

/**
 * The first set-up creates the first administrator for the owner of the one-time code. Everybody can call it, because nobody is
 * signed in yet; it does nothing without the code, or if there is an account.
 */
@Stateless
@PermitAll
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Setup {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private SetupCode code;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** Returns whether Matricula has no account yet. */
    @ReadOnly
    public boolean isPending() {
        return em.createQuery("SELECT COUNT(a) FROM Account a", Long.class).getSingleResult() == 0;
    }

    /** Returns whether an administrator can be created with the code, before anything slow is done. */
    @ReadOnly
    public boolean accepts(@Nullable String given) {
        return isPending() && code.matches(given);
    }

    /**
     * Creates the first administrator, the usual grade scale if there is none, and two groups to begin with. The code is used up as soon as that is
     * committed: if the commit fails, the same code works again.
     *
     * @param form the one-time key of the form
     * @param given the one-time code
     * @param name the name to sign in with
     * @param passwordHash the salted hash of the password
     * @throws DuplicateException with the field {@link SubmissionLog#KEY} if the same form has just created it
     * @throws RefusedException if the code is wrong or used up, or there is an account already
     */
    public void createAdministrator(String form, String given, String name, String passwordHash) {
        var submission = log().use(new SubmittedForm<>(form, Account.class, String.valueOf(name)));
        if (!accepts(given)) {
            throw new RefusedException("setup.code", "");
        }
        var administrators = oneAfterTheOther();
        if (!isPending()) {
            throw new RefusedException("setup.code", "");
        }
        var account = new Account(name, passwordHash);
        Flush.persist(em, account);
        if (em.createQuery("SELECT COUNT(g) FROM Grade g", Long.class).getSingleResult() == 0) {
            createScale();
        }
        Flush.now(em, new Flush.Unique("uq_account_", "account.name", account.getName()));
        AccountRepository.join(em, account, List.of(administrators));
        submission.made(account.getId());
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the code is needed again if the commit fails
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    code.use();
                }
            }
        });
    }

    /** If two people use the code at once, the second one waits here and finds the account of the first. */
    private Group oneAfterTheOther() {
        try {
            var group = AccountRepository.administrators(em);
            em.lock(group, LockModeType.PESSIMISTIC_WRITE);
            return group;
        } catch (DuplicateException e) { // the other one created the group, too
            throw new RefusedException("setup.code", "");
        }
    }

    /** Returns whether the form with this one-time key has created the first administrator. */
    @ReadOnly
    public boolean isDone(String form) {
        return log().find(form).isPresent();
    }

    /** Nobody is signed in yet. */
    private SubmissionLog log() {
        return new SubmissionLog(em, "");
    }

    private void createScale() {
        var scale = new String[][] {
            {"A+", "4.3"},
            {"A", "4.0"},
            {"A-", "3.7"},
            {"B+", "3.3"},
            {"B", "3.0"},
            {"B-", "2.7"},
            {"C+", "2.3"},
            {"C", "2.0"},
            {"C-", "1.7"},
            {"D", "1.0"},
            {"F", "0.0"}
        };
        for (int i = 0; i < scale.length; i++) {
            boolean passing = !"F".equals(scale[i][0]);
            em.persist(new Grade(new GradeDetails(scale[i][0], new BigDecimal(scale[i][1]), passing, i + 1)));
        }
    }
}
