package org.matricula.persistence.harness;

import jakarta.ejb.EJBException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

/** The transactions of a bean that begins and ends them itself. */
final class BeanTransaction implements UserTransaction {

    private final Transactions transactions;

    BeanTransaction(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void begin() {
        transactions.enter();
    }

    @Override
    public void commit() throws RollbackException {
        try {
            if (transactions.leave(true)) {
                return;
            }
        } catch (EJBException e) {
            throw (RollbackException) new RollbackException("the commit failed").initCause(e);
        }
        throw new RollbackException("the transaction was marked for rollback");
    }

    @Override
    public void rollback() {
        transactions.leave(false);
    }

    @Override
    public void setRollbackOnly() {
        transactions.setRollbackOnly();
    }

    @Override
    public int getStatus() {
        if (!transactions.isActive()) {
            return Status.STATUS_NO_TRANSACTION;
        }
        return transactions.isRollbackOnly() ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        // the tests end sooner
    }
}
