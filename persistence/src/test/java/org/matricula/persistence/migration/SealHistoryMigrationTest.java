package org.matricula.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.seal.HistoryVerification;

/** The step to sealed history: it seals what is in the history already. */
class SealHistoryMigrationTest {

    private static final int ACTIONS = 450; // more than are read at once
    private static final int CHANGES = 250; // more than one seal covers

    private DataSource database;
    private Migrations migrations;

    @BeforeEach
    void given() throws SQLException {
        database = TestDatabase.current().createEmpty();
        migrations = new Migrations(database);
        migrations.migrate("0022", false);
    }

    private List<String> findings() throws SQLException {
        var findings = new ArrayList<String>();
        new HistoryVerification(database, findings::add).run(List.of());
        return findings;
    }

    private long rows() throws SQLException {
        return new HistoryVerification(database, finding -> {}).run(List.of()).rows();
    }

    private void fill() throws SQLException {
        try (var connection = database.getConnection();
                var action = connection.prepareStatement("INSERT INTO action (id, version, done_at, done_by, origin,"
                        + " done_by_search) VALUES (?, 1, '2026-09-01 08:00:00.123456', 'Gil', 'import', 'gil')");
                var change = connection.prepareStatement(
                        "INSERT INTO change (id, version, action_id, kind, subject, object_id, old_value,"
                                + " old_value_search) VALUES (?, 1, ?, 'CHANGED', 'STUDENT', 7, 'A', 'a')")) {
            for (int i = 0; i < ACTIONS; i++) {
                action.setLong(1, 1000L * i);
                action.addBatch();
                int changes = i == 7 ? CHANGES : i % 3;
                for (int j = 1; j <= changes; j++) {
                    change.setLong(1, 1000L * i + j);
                    change.setLong(2, 1000L * i);
                    change.addBatch();
                }
            }
            action.executeBatch();
            change.executeBatch();
        }
        new Sql(database)
                .execute("INSERT INTO action_count (id, version, action_id, kind, subject, objects, changes)"
                        + " SELECT MIN(id), 1, action_id, kind, subject, COUNT(DISTINCT object_id), COUNT(*) FROM change"
                        + " GROUP BY action_id, kind, subject HAVING COUNT(*) > 50");
    }

    @Test
    void every_row_is_sealed_and_the_way_back_loses_nothing() throws Exception {
        // GIVEN
        var before = Schema.of(database);
        fill();
        var changes = new Sql(database).strings("SELECT COUNT(*) FROM change").get(0);

        // WHEN
        migrations.migrate("0023", false);

        // THEN
        assertThat(findings()).isEmpty();
        assertThat(rows()).isEqualTo(ACTIONS + Long.parseLong(changes) + 1);
        new Sql(database).execute("UPDATE change SET new_value = 'B' WHERE id = 7003");
        assertThat(findings()).containsExactly("changed: change 7003 of action 7000");

        // WHEN
        migrations.migrate("0022", true);

        // THEN
        assertThat(Schema.of(database)).isEqualTo(before);
    }

    @Test
    void an_empty_history_has_no_seal() throws Exception {
        migrations.migrate("0023", false);
        assertThat(findings()).isEmpty();
        assertThat(new Sql(database).strings("SELECT seals FROM history_chain")).isEmpty();
    }
}
