package org.matricula.persistence.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose transactions have the isolation that its database is set to. {@link DatabaseStart} must give its pool an
 * isolation, {@link #OF_THE_POOL}. The pool then asks every connection for its isolation before it hands it out, and sets it if
 * it differs. The question reaches the database, so the pool notices a restart; instead of setting it, the connection is tested.
 * Any other isolation is set as requested.
 */
final class OwnIsolation implements InvocationHandler {

    /** The isolation that the pool is defined with. */
    static final int OF_THE_POOL = Connection.TRANSACTION_READ_COMMITTED;

    private static final int PATIENCE_SECONDS = 5;
    private static final String CONNECTION_FAILURE = "08006";

    private final Connection connection;

    private OwnIsolation(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OwnIsolation.class.getClassLoader(), new Class<?>[] {Connection.class}, new OwnIsolation(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("setTransactionIsolation") && arguments[0].equals(OF_THE_POOL)) {
            requireAnswer();
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void requireAnswer() throws SQLException {
        if (!connection.isValid(PATIENCE_SECONDS)) {
            throw new SQLNonTransientConnectionException("the database does not answer any more", CONNECTION_FAILURE);
        }
    }
}
