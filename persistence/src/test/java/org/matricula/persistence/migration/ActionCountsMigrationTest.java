package org.matricula.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.history.ActionCount;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;

/** The step to stored counts of long actions: it counts the changes of those that are in history already. */
class ActionCountsMigrationTest {

    private static final int FEW = ActionCount.FEW_CHANGES;

    private DataSource database;
    private Migrations migrations;

    @BeforeEach
    void given() throws SQLException {
        database = TestDatabase.current().createEmpty();
        migrations = new Migrations(database);
        migrations.migrate("0016", false);
    }

    /** An action of this id with as many changes of enrollments, two of each, and one of a grade. */
    private void action(long id, int changes) throws SQLException {
        new Sql(database)
                .execute("INSERT INTO action (id, version, done_at, done_by, origin)"
                        + " VALUES (%d, 1, '2026-09-01 08:00:00', 'Gil', 'import')".formatted(id));
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO change (id, version, action_id, kind, subject, object_id)"
                                + " VALUES (?, 1, ?, 'CHANGED', ?, ?)")) {
            for (int i = 0; i < changes; i++) {
                insert.setLong(1, id + 1 + i);
                insert.setLong(2, id);
                insert.setString(3, i == 0 ? "GRADE" : "ENROLLMENT");
                insert.setLong(4, (i + 1) / 2);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Test
    void long_actions_are_counted_and_short_ones_are_not() throws Exception {
        // GIVEN
        var before = Schema.of(database);
        action(-1_000, FEW + 1);
        action(-500, FEW);

        // WHEN
        migrations.migrate("0017", false);

        // THEN
        var sql = new Sql(database);
        assertThat(sql.strings("SELECT action_id FROM action_count"))
                .containsOnly("-1000")
                .hasSize(2);
        assertThat(sql.strings("SELECT objects FROM action_count ORDER BY subject"))
                .containsExactly("25", "1");
        assertThat(sql.strings("SELECT changes FROM action_count ORDER BY subject"))
                .containsExactly("50", "1");

        // WHEN
        migrations.migrate("0016", true);

        // THEN
        assertThat(Schema.of(database)).isEqualTo(before);
    }
}
