package org.matricula.persistence.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * A connection that keeps its transactions apart as its database is set to. A pool that was given an isolation, as
 * {@link DatabaseStart} has to, asks for it with every connection that it hands out; this one answers by trying whether the
 * database is still there.
 */
final class OwnIsolation implements InvocationHandler {

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
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("setTransactionIsolation")) {
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
