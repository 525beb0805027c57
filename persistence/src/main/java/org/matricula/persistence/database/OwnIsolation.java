package org.matricula.persistence.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A connection whose transactions have the isolation that its database is set to. {@link DatabaseStart} has to give its pool an
 * isolation, {@link #OF_THE_POOL}, and the pool then sets and asks it with every connection that it hands out. Both are answered
 * here without a statement. When it is set, the connection is tested instead, unless it answered a moment ago, so that the pool
 * notices when the database has been away. Any other isolation is set as the caller says.
 */
final class OwnIsolation implements InvocationHandler {

    /** The isolation that the pool is defined with. */
    static final int OF_THE_POOL = Connection.TRANSACTION_READ_COMMITTED;

    private static final int PATIENCE_SECONDS = 5;
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String CONNECTION_FAILURE = "08006";

    private final Connection connection;
    private final LongSupplier nanoseconds;
    private long answered;
    private int isolation;

    private OwnIsolation(Connection connection, LongSupplier nanoseconds) throws SQLException {
        this.connection = connection;
        this.nanoseconds = nanoseconds;
        isolation = connection.getTransactionIsolation();
        answered = nanoseconds.getAsLong();
    }

    static Connection of(Connection connection) throws SQLException {
        return of(connection, System::nanoTime);
    }

    /**
     * Wraps a connection.
     *
     * @param nanoseconds tells the time
     */
    static Connection of(Connection connection, LongSupplier nanoseconds) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                OwnIsolation.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new OwnIsolation(connection, nanoseconds));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getTransactionIsolation" -> isolation;
            case "setTransactionIsolation" -> set((int) arguments[0]);
            default -> {
                try {
                    yield method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        };
    }

    private Object set(int wanted) throws SQLException {
        if (wanted == OF_THE_POOL || wanted == isolation) {
            requireAnswer();
        } else {
            connection.setTransactionIsolation(wanted);
            isolation = wanted;
        }
        return null; // as of a method without a result
    }

    private void requireAnswer() throws SQLException {
        if (nanoseconds.getAsLong() - answered < MOMENT) {
            return;
        }
        if (!connection.isValid(PATIENCE_SECONDS)) {
            throw new SQLNonTransientConnectionException("the database does not answer any more", CONNECTION_FAILURE);
        }
        answered = nanoseconds.getAsLong();
    }
}
