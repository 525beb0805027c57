package org.matricula.persistence.error;

import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.transaction.HeuristicCommitException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of database failures, by their SQLSTATE: the transaction can be repeated, must wait, found a key taken, or has lost
 * its connection.
 */
public enum DatabaseFailure {
    /** No order could be found for the transaction, or it was the victim of a deadlock: it can be repeated at once. */
    SERIALIZATION("40001|40P01"),
    /**
     * It waited too long for a lock or for an answer: Derby's lock timeouts, PostgreSQL's {@code lock_timeout} and {@code
     * statement_timeout}. The lock can be held for a while, so the user decides when to try again.
     */
    BUSY("40XL[12]|55P03|57014"),
    /** A unique key is taken. If the transaction did not see by which row, another one was faster; a second attempt sees the row. */
    TAKEN("23505"),
    /** The connection broke: shut down, restarted or unreachable. The standard's class for that is 08. */
    LOST("08...|57P0[123]|40003");

    private final String states;

    DatabaseFailure(String states) {
        this.states = states;
    }

    /** Returns the kind of failure behind an exception, if it is one of these. */
    public static Optional<DatabaseFailure> behind(Throwable e) {
        return states(e).stream()
                .flatMap(state -> Stream.of(values()).filter(kind -> kind.includes(state)))
                .findFirst();
    }

    /** Returns whether this kind of failure is behind an exception. */
    public boolean isBehind(Throwable e) {
        return behind(e).filter(this::equals).isPresent();
    }

    private boolean includes(String state) {
        return state.matches(states);
    }

    /**
     * Returns whether a transaction that failed with this while it was committed has certainly been rolled back. That is so if
     * the database or the transaction manager reported it; if the connection broke, the commit may have arrived before.
     */
    public static boolean isRolledBack(Throwable e) {
        var states = states(e);
        if (!states.isEmpty()) {
            return states.stream().noneMatch(LOST::includes);
        }
        return hasAny(
                        e,
                        RollbackException.class,
                        HeuristicRollbackException.class,
                        EJBTransactionRolledbackException.class,
                        jakarta.persistence.RollbackException.class)
                && !hasAny(e, HeuristicMixedException.class, HeuristicCommitException.class, SystemException.class);
    }

    private static boolean hasAny(Throwable e, Class<?>... types) {
        return causes(e).anyMatch(cause -> Stream.of(types).anyMatch(type -> type.isInstance(cause)));
    }

    private static List<String> states(Throwable e) {
        return causes(e)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
