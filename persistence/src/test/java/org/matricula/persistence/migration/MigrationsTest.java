package org.matricula.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;

/** A schema goes forward and back, whole or not at all, and says where it stands. */
class MigrationsTest {

    private DataSource database;
    private Migrations migrations;

    @BeforeEach
    void given() {
        database = TestDatabase.current().createEmpty();
        migrations = new Migrations(database);
    }

    @Test
    void an_empty_database_has_every_step_pending() throws Exception {
        assertThat(migrations.state()).isEqualTo(SchemaState.OUTDATED);
        assertThat(migrations.list())
                .isNotEmpty()
                .isEqualTo(migrations.plan().applied())
                .allSatisfy(step -> assertThat(step.applied()).isEmpty());
        assertThat(migrations.list().get(0).name()).isEqualTo("0001-students-and-courses");
    }

    @Test
    void looking_leaves_an_empty_database_empty() throws Exception {
        // WHEN
        migrations.state();
        migrations.list();
        migrations.plan("0002");
        migrations.sql("0001", false);

        // THEN
        try (var connection = database.getConnection();
                var tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void a_migrated_database_has_every_step_with_its_date() throws Exception {
        // WHEN
        var applied = migrations.migrate();

        // THEN
        assertThat(applied).hasSameSizeAs(migrations.list());
        assertThat(migrations.state()).isEqualTo(SchemaState.CURRENT);
        assertThat(migrations.plan().isEmpty()).isTrue();
        assertThat(migrations.list()).extracting(Step::applied).allMatch(Optional::isPresent);
        assertThat(migrations.migrate()).isEmpty();
    }

    @Test
    void goes_forward_to_a_step_and_no_further() throws Exception {
        // WHEN
        var plan = migrations.migrate("0003", false);

        // THEN
        assertThat(plan.applied()).extracting(Step::number).containsExactly("0001", "0002", "0003");
        assertThat(migrations.plan().applied()).extracting(Step::number).startsWith("0004");
        assertThat(migrations.state()).isEqualTo(SchemaState.OUTDATED);
    }

    @Test
    void goes_back_without_asking_where_nothing_is_lost() throws Exception {
        // GIVEN
        migrations.migrate("0003", false);
        var there = Schema.of(database);
        migrations.migrate("0005", false);

        // WHEN
        var plan = migrations.migrate("0003", false);

        // THEN
        assertThat(plan.undone()).extracting(Step::number).containsExactly("0005", "0004");
        assertThat(Schema.of(database)).isEqualTo(there);
    }

    @Test
    void refuses_the_way_back_that_loses_something_until_it_is_accepted() throws Exception {
        // GIVEN
        migrations.migrate();
        new Sql(database)
                .execute(
                        "INSERT INTO student (id, version, number, number_key, name) VALUES (1, 1, 'S1', 's1', 'Ada')");
        var before = Schema.of(database);

        // WHEN
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> migrations.migrate(Migrations.ZERO, false))
                .withMessageContaining("DROP TABLE")
                .withMessageContaining("--accept-loss");

        // THEN
        assertThat(Schema.of(database)).isEqualTo(before);
        assertThat(new Sql(database).strings("SELECT name FROM student")).containsExactly("Ada");

        // WHEN
        migrations.migrate(Migrations.ZERO, true);

        // THEN
        assertThat(Schema.of(database)).isEmpty();
        assertThat(migrations.migrate()).isNotEmpty();
        assertThat(Schema.of(database)).isEqualTo(before);
    }

    @Test
    void refuses_a_step_that_there_is_not() {
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> migrations.migrate("0815", false))
                .withMessageContaining("0815")
                .withMessageContaining("0001, 0002");
    }

    @Test
    void shows_what_a_step_sends_in_both_directions() throws Exception {
        assertThat(migrations.sql("0005", false)).singleElement().asString().containsIgnoringCase("CREATE INDEX");
        assertThat(migrations.sql("0005", true)).singleElement().asString().containsIgnoringCase("DROP INDEX");
        assertThat(migrations.sql("0002", false))
                .anyMatch(sql -> sql.startsWith("insert into enrollment"))
                .anyMatch(sql -> sql.contains("DROP TABLE"));
    }

    @Test
    void leaves_a_database_alone_that_is_newer() throws Exception {
        // GIVEN
        migrations.migrate();
        new Sql(database)
                .execute("UPDATE databasechangelog SET id = '9999-1', filename = 'db/changelog/9999-later.yaml'"
                        + " WHERE id = '0005-1'");

        // THEN
        assertThat(migrations.state()).isEqualTo(SchemaState.NEWER);
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> migrations.migrate())
                .withMessageContaining("newer");
    }

    @Test
    void a_step_that_fails_takes_those_before_it_back(@TempDir Path folder) throws Exception {
        // GIVEN two pending steps, the second of which cannot succeed: nobody may be left without an age
        migrations.migrate();
        new Sql(database)
                .execute(
                        "INSERT INTO student (id, version, number, number_key, name) VALUES (1, 1, 'S1', 's1', 'Ada')");
        var before = Schema.of(database);
        step(
                folder,
                "0998-house",
                "addColumn: { tableName: student, columns: [ { column: { name: house, type: INT } } ] }");
        step(folder, "0999-age", "addNotNullConstraint: { tableName: student, columnName: age, columnDataType: INT }");
        var longer = new Migrations(
                database,
                new CompositeResourceAccessor(
                        new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()),
                        new DirectoryResourceAccessor(folder)));
        assertThat(longer.plan().applied()).extracting(Step::number).containsExactly("0998", "0999");

        // WHEN
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(longer::migrate)
                .withMessageContaining("0999-age")
                .withMessageMatching("(?i).*null.*");

        // THEN
        assertThat(Schema.of(database)).isEqualTo(before);
        assertThat(longer.plan().applied()).hasSize(2);

        // WHEN the reason is gone
        new Sql(database).execute("UPDATE student SET age = 12");

        // THEN nothing holds it up
        assertThat(longer.migrate()).hasSize(2);
    }

    private static void step(Path folder, String name, String change) throws Exception {
        var file =
                folder.resolve(Migrations.CHANGELOG).resolveSibling("changelog").resolve(name + ".yaml");
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                List.of(
                        "databaseChangeLog:",
                        "  - changeSet:",
                        "      id: " + name,
                        "      author: matricula",
                        "      changes:",
                        "        - " + change));
    }
}
