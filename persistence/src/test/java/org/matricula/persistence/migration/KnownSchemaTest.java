package org.matricula.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The knowledge of a start about its schema without Liquibase. */
class KnownSchemaTest {

    private final EmbeddedDataSource database = new EmbeddedDataSource();

    @TempDir
    private Path folder;

    private KnownSchema schema;

    @BeforeEach
    void given() throws Exception {
        database.setDatabaseName("memory:" + UUID.randomUUID());
        database.setCreateDatabase("create");
        execute("CREATE TABLE databasechangelog"
                + " (id VARCHAR(255), author VARCHAR(255), filename VARCHAR(255), orderexecuted INT)");
        execute("INSERT INTO databasechangelog VALUES ('1', 'matricula', 'db/changelog/0001-first.yaml', 1)");
        schema = schema(changelog("0001-first"));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private KnownSchema schema(URL changelog) {
        return new KnownSchema(database, changelog, folder.resolve("schema"));
    }

    private URL changelog(String... steps) throws IOException {
        var jar = folder.resolve(UUID.randomUUID() + ".jar");
        try (var to = new JarOutputStream(Files.newOutputStream(jar))) {
            to.putNextEntry(new ZipEntry(Migrations.CHANGELOG));
            for (var step : steps) {
                to.putNextEntry(new ZipEntry("db/changelog/" + step + ".yaml"));
                to.write(step.getBytes(StandardCharsets.UTF_8));
            }
        }
        return URI.create("jar:" + jar.toUri() + "!/" + Migrations.CHANGELOG).toURL();
    }

    @Test
    void is_unknown_until_it_is_remembered() {
        assertThat(schema.isCurrent()).isFalse();
        schema.remember();
        assertThat(schema.isCurrent()).isTrue();
    }

    @Test
    void is_unknown_to_a_version_with_another_changelog() throws Exception {
        schema.remember();
        assertThat(schema(changelog("0001-first")).isCurrent()).isTrue();
        assertThat(schema(changelog("0001-first", "0002-second")).isCurrent()).isFalse();
        assertThat(schema(changelog("0001-fir5t")).isCurrent()).isFalse();
    }

    @Test
    void is_unknown_once_the_database_holds_other_steps() throws Exception {
        schema.remember();
        execute("INSERT INTO databasechangelog VALUES ('1', 'matricula', 'db/changelog/0002-second.yaml', 2)");
        assertThat(schema.isCurrent()).isFalse();
        execute("DELETE FROM databasechangelog WHERE orderexecuted = 2");
        assertThat(schema.isCurrent()).isTrue();
        execute("DROP TABLE databasechangelog");
        assertThat(schema.isCurrent()).isFalse();
    }

    @Test
    void is_unknown_where_the_changelog_is_not_in_a_jar_or_the_folder_is_missing() throws Exception {
        var loose = schema(folder.resolve("changelog.yaml").toUri().toURL());
        loose.remember();
        assertThat(folder.resolve("schema")).doesNotExist();
        assertThat(loose.isCurrent()).isFalse();

        var nowhere = new KnownSchema(
                database, changelog("0001-first"), folder.resolve("none").resolve("schema"));
        nowhere.remember();
        assertThat(nowhere.isCurrent()).isFalse();
    }
}
