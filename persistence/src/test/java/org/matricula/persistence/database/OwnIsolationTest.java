package org.matricula.persistence.database;

import static java.sql.Connection.TRANSACTION_READ_COMMITTED;
import static java.sql.Connection.TRANSACTION_REPEATABLE_READ;
import static java.sql.Connection.TRANSACTION_SERIALIZABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnIsolationTest {

    private final List<String> calls = new ArrayList<>();
    private boolean there = true;
    private long now;

    private Connection connection() throws SQLException {
        var database = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return switch (method.getName()) {
                        case "getTransactionIsolation" -> TRANSACTION_SERIALIZABLE;
                        case "isValid" -> there;
                        default -> null;
                    };
                });
        var connection = OwnIsolation.of(database, () -> now);
        calls.clear();
        return connection;
    }

    @Test
    void aConnectionThatAnsweredAMomentAgoIsHandedOutWithoutAStatement() throws SQLException {
        var connection = connection();
        connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED);
        assertThat(connection.getTransactionIsolation()).isEqualTo(TRANSACTION_SERIALIZABLE);
        assertThat(calls).isEmpty();
    }

    @Test
    void aConnectionThatRestedIsTestedOnceWhenItIsHandedOut() throws SQLException {
        var connection = connection();
        now += TimeUnit.SECONDS.toNanos(1);
        connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED);
        connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED);
        assertThat(calls).containsExactly("isValid");
    }

    @Test
    void aConnectionWhoseDatabaseWentAwayIsRefused() throws SQLException {
        var connection = connection();
        there = false;
        now += TimeUnit.SECONDS.toNanos(1);
        assertThatExceptionOfType(SQLNonTransientConnectionException.class)
                .isThrownBy(() -> connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED));
    }

    @Test
    void anotherIsolationThanThatOfThePoolIsSet() throws SQLException {
        var connection = connection();
        connection.setTransactionIsolation(TRANSACTION_REPEATABLE_READ);
        assertThat(connection.getTransactionIsolation()).isEqualTo(TRANSACTION_REPEATABLE_READ);
        assertThat(calls).containsExactly("setTransactionIsolation");
    }
}
