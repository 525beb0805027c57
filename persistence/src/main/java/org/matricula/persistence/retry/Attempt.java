package org.matricula.persistence.retry;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;

/** Runs something as one transaction, once. Open to everyone: what it runs has been authorised, and asks again. */
@Stateless
@PermitAll
public class Attempt {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** Whether the caller is within a transaction already. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isWithinTransaction() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /**
     * Begins a transaction, runs this, and commits.
     *
     * @throws AgainException if the database asks to do it again; nothing is saved then
     */
    public Object run(Callable<Object> action) throws Exception {
        try {
            return action.call();
        } catch (RuntimeException e) {
            if (SerializationFailure.isBehind(e)) {
                throw new AgainException(e);
            }
            throw e;
        }
    }
}
