package org.matricula.persistence.migration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose commits are only savepoints, until {@link #commit()}: Liquibase commits a step and its record in two
 * transactions, and a node that is killed between them never starts again. Derby and PostgreSQL can both roll back changes of a
 * schema.
 */
class SingleTransaction implements AutoCloseable, InvocationHandler {

    private final Connection connection;
    private Savepoint savepoint;

    /** Begins on a connection, which it closes. */
    SingleTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        savepoint = connection.setSavepoint();
    }

    /** The connection to hand out. */
    Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                SingleTransaction.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit" -> savepoint = next();
            case "rollback" -> connection.rollback(savepoint);
            case "setAutoCommit", "close" -> {
                // the transaction decides
            }
            default -> {
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        }
        return null;
    }

    private Savepoint next() throws SQLException {
        connection.releaseSavepoint(savepoint);
        return connection.setSavepoint();
    }

    /** Makes all of it last. */
    void commit() throws SQLException {
        connection.commit();
    }

    /** Takes back what was not committed. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
