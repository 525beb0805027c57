package org.matricula.persistence.command;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.matricula.persistence.change.ChainLease;
import org.matricula.persistence.change.ChangeWatch;
import org.matricula.persistence.change.HistoryWriter;
import org.matricula.persistence.change.Origin;
import org.matricula.persistence.error.DatabaseFailure;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.StaleException;

/**
 * Transactions without a server, for commands that are done in one: they write their history as those of a server do. Nobody is
 * signed in: everybody who can start such a command can open the database anyway.
 */
final class LocalTransactions {

    /** The name in history, the same as that of the commands in a server. */
    private static final String BY = "administrator";

    private final DataSource database;

    /**
     * Transactions on a database.
     *
     * @param database with a current schema
     */
    LocalTransactions(DataSource database) {
        this.database = database;
    }

    /**
     * Runs an action in a transaction. If a unique key is taken, there is one more attempt.
     *
     * @param origin what history names as the origin
     * @return what the action returns
     * @throws StaleException if others change the same data; nothing is saved
     * @throws OutcomeUnknownException if the connection broke during the commit
     */
    <T> T call(String origin, Function<EntityManager, T> action) {
        var factory = Persistence.createEntityManagerFactory(
                "matricula",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        database,
                        // without an agent nothing can be woven
                        "eclipselink.weaving",
                        "false"));
        try {
            return attempt(factory, origin, action);
        } catch (DuplicateException e) {
            return attempt(
                    factory, origin, action); // sees the row of a transaction that was faster, or explains the refusal
        } finally {
            factory.close();
        }
    }

    private static <T> T attempt(EntityManagerFactory factory, String origin, Function<EntityManager, T> action) {
        var em = factory.createEntityManager();
        var named = Origin.of(origin);
        try (var chain = ChainLease.take()) {
            var result = committed(em, action);
            chain.committed();
            return result;
        } finally {
            named.close();
            em.close();
        }
    }

    private static <T> T committed(EntityManager em, Function<EntityManager, T> action) {
        var transaction = em.getTransaction();
        transaction.begin();
        boolean committing = false;
        try {
            var result = traced(em, action);
            committing = true;
            transaction.commit();
            return result;
        } catch (RuntimeException e) {
            if (DatabaseFailure.SERIALIZATION.isBehind(e) || DatabaseFailure.BUSY.isBehind(e)) {
                throw new StaleException(e);
            }
            throw committing && !DatabaseFailure.isRolledBack(e) ? new OutcomeUnknownException(e) : e;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    private static <T> T traced(EntityManager em, Function<EntityManager, T> action) {
        try (var watch = ChangeWatch.open()) {
            var result = action.apply(em);
            em.flush();
            new HistoryWriter(em).write(BY, watch);
            return result;
        }
    }
}
