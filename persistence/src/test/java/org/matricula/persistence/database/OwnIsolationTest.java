package org.matricula.persistence.database;

import static java.sql.Connection.TRANSACTION_READ_COMMITTED;
import static java.sql.Connection.TRANSACTION_REPEATABLE_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnIsolationTest {

    private final List<String> calls = new ArrayList<>();
    private boolean there = true;

    private Connection connection() {
        var database = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return switch (method.getName()) {
                        case "isValid" -> there;
                        default -> null;
                    };
                });
        return OwnIsolation.of(database);
    }

    @Test
    void a_connection_is_tested_instead_of_taking_the_isolation_of_the_pool() throws SQLException {
        // GIVEN
        var connection = connection();

        // WHEN
        connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED);

        // THEN
        assertThat(calls).containsExactly("isValid");
    }

    @Test
    void a_connection_whose_database_went_away_is_refused() throws SQLException {
        // GIVEN
        var connection = connection();

        // WHEN
        there = false;

        // THEN
        assertThatExceptionOfType(SQLNonTransientConnectionException.class)
                .isThrownBy(() -> connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED));
    }

    @Test
    void another_isolation_than_that_of_the_pool_is_set() throws SQLException {
        var connection = connection();
        connection.setTransactionIsolation(TRANSACTION_REPEATABLE_READ);
        assertThat(calls).containsExactly("setTransactionIsolation");
    }
}
