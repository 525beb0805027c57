package org.matricula.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.SchemaState;

/** A desk opens on a schema of its version, and on no other. */
class DatabaseStartTest {

    private DataSource database;

    @BeforeEach
    void given() {
        database = TestDatabase.current().createEmpty();
    }

    @AfterEach
    void migrateByItselfAgain() {
        System.clearProperty(Setting.MATRICULA_MIGRATION.name());
    }

    private DatabaseStart started() {
        var start = new DatabaseStart(database);
        start.prepare();
        return start;
    }

    @Test
    void the_desk_migrates_by_itself_and_opens() throws Exception {
        assertThat(started().isOpen()).isTrue();
        assertThat(new Migrations(database).state()).isEqualTo(SchemaState.CURRENT);
    }

    @Test
    void by_hand_it_stays_closed_until_the_operator_has_migrated() throws Exception {
        // GIVEN
        System.setProperty(Setting.MATRICULA_MIGRATION.name(), "manual");

        // THEN
        assertThat(started().isOpen()).isFalse();
        assertThat(new Migrations(database).list())
                .allSatisfy(step -> assertThat(step.applied()).isEmpty());

        // WHEN
        new Migrations(database).migrate();

        // THEN
        assertThat(started().isOpen()).isTrue();
    }

    @Test
    void by_hand_it_stays_closed_on_the_database_of_a_later_version() throws Exception {
        // GIVEN
        System.setProperty(Setting.MATRICULA_MIGRATION.name(), "manual");
        new Migrations(database).migrate();
        new Sql(database)
                .execute("UPDATE databasechangelog SET id = '9999-1', filename = 'db/changelog/9999-later.yaml'"
                        + " WHERE id = '0005-1'");

        // THEN
        assertThat(started().isOpen()).isFalse();
    }
}
