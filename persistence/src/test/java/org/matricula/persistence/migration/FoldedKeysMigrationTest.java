package org.matricula.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;

/** The step to unique folded keys: it computes them for what is stored, and says which of them collide. */
class FoldedKeysMigrationTest {

    private static final int MORE_THAN_A_CHUNK = 1_203;

    private DataSource database;
    private Migrations migrations;

    @BeforeEach
    void given() throws SQLException {
        database = TestDatabase.current().createEmpty();
        migrations = new Migrations(database);
        migrations.migrate("0009", false);
    }

    /** Whole statements, because they may hold any character. */
    private void students(int from, String... numbers) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO student (id, version, number, name) VALUES (?, 1, ?, 'Ada')")) {
            int id = from;
            for (var number : numbers) {
                insert.setLong(1, id++);
                insert.setString(2, number);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Test
    void stored_keys_get_their_folded_form_and_the_way_back_loses_nothing() throws Exception {
        // GIVEN
        var before = Schema.of(database);
        var numbers = new String[MORE_THAN_A_CHUNK];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = "Stra\u00DFe\u2212" + i;
        }
        students(-600, numbers);
        new Sql(database)
                .execute(
                        "INSERT INTO course (id, version, code, name, description) VALUES (1, 1, 'ART 1', 'Art', '')",
                        "INSERT INTO grade (id, version, code, passing, position) VALUES (1, 1, 'A+', TRUE, 1)",
                        "INSERT INTO account (id, version, name, password_hash) VALUES (1, 1, 'Gil', 'x')",
                        "INSERT INTO account_group (id, version, name) VALUES (1, 1, 'Front Desk')");

        // WHEN
        migrations.migrate("0010", false);

        // THEN
        var sql = new Sql(database);
        assertThat(sql.strings("SELECT number_key FROM student WHERE id = 602"))
                .containsExactly(KeyFold.of("STRASSE-1202"));
        assertThat(sql.strings("SELECT COUNT(DISTINCT number_key) FROM student"))
                .containsExactly("1203");
        assertThat(sql.strings("SELECT code_key FROM course")).containsExactly("art 1");
        assertThat(sql.strings("SELECT code_key FROM grade")).containsExactly("a+");
        assertThat(sql.strings("SELECT name_key FROM account")).containsExactly("gil");
        assertThat(sql.strings("SELECT name_key FROM account_group")).containsExactly("front desk");

        // WHEN
        migrations.migrate("0009", false);

        // THEN
        assertThat(Schema.of(database)).isEqualTo(before);
        assertThat(sql.strings("SELECT number FROM student WHERE id = 602")).containsExactly("Stra\u00DFe\u22121202");
    }

    @Test
    void keys_that_collide_stop_it_and_are_listed_and_nothing_is_changed() throws Exception {
        // GIVEN
        students(1, "0001", "0001\u00A0", "0002", "\uFF10\uFF10\uFF10\uFF11");
        new Sql(database)
                .execute(
                        "INSERT INTO account (id, version, name, password_hash) VALUES (7, 1, 'gil', 'x')",
                        "INSERT INTO account (id, version, name, password_hash) VALUES (8, 1, 'Gil', 'x')");
        var before = Schema.of(database);

        // WHEN and THEN
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(migrations::migrate)
                .withMessageContaining("(3 in all)")
                .withMessageContaining("account.name \"gil\" (id 7) and \"Gil\" (id 8)")
                .withMessageContaining("student.number \"0001\" (id 1) and \"0001<U+00A0>\" (id 2)")
                .withMessageContaining("student.number \"0001\" (id 1) and \"\uFF10\uFF10\uFF10\uFF11\" (id 4)")
                .withMessageContaining("Nothing was changed.")
                .withMessageNotContaining("more");
        assertThat(Schema.of(database)).isEqualTo(before);

        // WHEN
        new Sql(database).execute("DELETE FROM student WHERE id IN (2, 4)", "DELETE FROM account WHERE id = 8");

        // THEN
        assertThat(migrations.migrate()).extracting(Step::number).startsWith("0010");
    }

    @Test
    void of_many_collisions_the_first_twenty_are_listed() throws Exception {
        // GIVEN
        var numbers = new String[50];
        for (int i = 0; i < 25; i++) {
            numbers[2 * i] = "s" + i;
            numbers[2 * i + 1] = "S" + i;
        }
        students(1, numbers);

        // WHEN and THEN
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(migrations::migrate)
                .withMessageContaining("(25 in all)")
                .withMessageContaining("and 5 more")
                .satisfies(e -> assertThat(e.getMessage().lines().filter(line -> line.contains("(id ")))
                        .hasSize(20));
    }

    @Test
    void what_is_done_in_java_is_told_and_not_done_when_its_sql_is_asked_for() throws Exception {
        assertThat(migrations.sql("0010", false))
                .anyMatch(sql -> sql.startsWith("-- Matricula computes"))
                .anyMatch(sql -> sql.toLowerCase(java.util.Locale.ROOT).contains("number_key"));
        assertThat(migrations.sql("0010", true)).isNotEmpty();
        assertThat(migrations.state()).isEqualTo(SchemaState.OUTDATED);
    }
}
