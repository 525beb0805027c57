package org.matricula.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.TestDatabase;

/** The question whether the database answers, to a real one that goes away. */
@DeskTest
class DatabaseProbeTest {

    /** A pool with one connection, which it returns each time, even if the database is gone. */
    private static class Pooled extends DeskDataSource {

        private final Connection connection;

        Pooled(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }

    @Test
    void a_running_database_answers_and_one_that_is_gone_does_not(Desk desk) {
        // GIVEN
        var database = TestDatabase.current().createEmpty();
        var probe = desk.bean(DatabaseProbe.class, database);
        assertThat(probe.answers()).isTrue();

        // WHEN
        TestDatabase.current().drop(database);

        // THEN
        assertThat(probe.answers()).isFalse();
    }

    @Test
    void a_connection_from_before_does_not_pass_for_an_answer(Desk desk) throws SQLException {
        // GIVEN a connection that a pool keeps
        var database = TestDatabase.current().createEmpty();
        var probe = desk.bean(DatabaseProbe.class, new Pooled(database.getConnection()));

        // WHEN
        TestDatabase.current().drop(database);

        // THEN
        assertThat(probe.answers()).isFalse();
    }
}
