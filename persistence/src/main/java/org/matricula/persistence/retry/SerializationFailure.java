package org.matricula.persistence.retry;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** How a database says that a transaction has to be done again. */
final class SerializationFailure {

    /* the first by the SQL standard: no order could be found; the second by PostgreSQL: a deadlock */
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private SerializationFailure() {}

    static boolean isBehind(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())));
    }
}
