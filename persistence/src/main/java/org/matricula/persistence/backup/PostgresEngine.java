package org.matricula.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.migration.StepNames;

/**
 * PostgreSQL, by its own programs. They copy all tables and sequences of the schema that Matricula uses; what is restored
 * takes the place of all tables and sequences there, in one transaction.
 */
final class PostgresEngine implements Engine {

    private static final String KIND = "postgresql";
    private static final String DUMP = "database.dump";
    private static final String LONGEST_WAIT = "SET lock_timeout = '30s';";

    /* without the extension, or the right to use it, there are no indexes */
    private static final String SEARCH_EXTENSION =
            "DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS pg_trgm; EXCEPTION WHEN OTHERS THEN NULL; END $$;";
    private static final Pattern SEARCH_INDEX =
            Pattern.compile("CREATE INDEX \\S+ ON \\S+ USING gin \\(\\S+ \\S*gin_trgm_ops\\);");
    private static final String SPARED = "DO \\$\\$ BEGIN $0 EXCEPTION WHEN undefined_object THEN NULL; END \\$\\$;";

    /** Other sessions of the same user: a connection pool of Matricula, or an operator. */
    private static final String OTHERS = """
            SELECT COALESCE(NULLIF(application_name, ''), 'without a name') FROM pg_stat_activity
            WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
            """;

    private final Address desk;
    private final Path data;
    private final List<Path> places;

    PostgresEngine(Address desk, Path data, List<Path> places) {
        this.desk = desk;
        this.data = data;
        this.places = places;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String shown() {
        return desk.shown();
    }

    private Connection connect() throws SQLException {
        return new DeskDataSource(desk).getConnection();
    }

    private PostgresPrograms programs(Connection connection) throws SQLException, IOException {
        return PostgresPrograms.of(places, connection.getMetaData().getDatabaseMajorVersion(), LibpqSettings.of(desk));
    }

    @Override
    public Manifest copy(Path content, Path work) throws SQLException, IOException {
        var taken = Instant.now();
        Manifest about;
        PostgresPrograms programs;
        try (var connection = connect()) {
            about = Manifest.about(KIND, shown(), connection, taken);
            programs = programs(connection);
        }
        programs.run(
                "pg_dump",
                "--no-password",
                "--format=custom",
                "--table=" + quoted(about.namespace()) + ".*",
                "--file=" + content.resolve(DUMP));
        return about;
    }

    @Override
    public void requireFree(Manifest backup, boolean replace) throws SQLException, IOException {
        try (var connection = connect()) {
            programs(connection);
            if (!backup.namespace().equals(connection.getSchema())) {
                throw new BackupException("the backup holds the schema %s, but Matricula uses another one at %s"
                        .formatted(backup.namespace(), shown()));
            }
            var tables = Tables.of(connection);
            if (!tables.isEmpty() && !replace) {
                throw new BackupException(shown() + " holds " + tables.size()
                        + " tables already; --replace replaces them with the backup");
            }
            if (!tables.isEmpty() && StepNames.appliedTo(connection).isEmpty()) {
                throw new BackupException(shown() + " holds tables that are not Matricula's; it was not replaced");
            }
            var others = others(connection);
            if (!others.isEmpty()) {
                throw new BackupException("%s is open elsewhere (%d sessions: %s); stop Matricula first"
                        .formatted(shown(), others.size(), String.join(", ", new LinkedHashSet<>(others))));
            }
        }
    }

    private static List<String> others(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(OTHERS)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public Path unpacked(Path work) {
        return work.resolve("unpacked");
    }

    @Override
    public Optional<Path> put(Manifest backup, Path content, Path work, Instant at) throws SQLException, IOException {
        List<String> way;
        PostgresPrograms programs;
        try (var connection = connect()) {
            way = wayFree(connection);
            programs = programs(connection);
        }
        var restored = work.resolve("restored.sql");
        programs.run(
                "pg_restore",
                "--no-owner",
                "--no-privileges",
                "--exit-on-error",
                "--file=" + restored,
                content.resolve(DUMP).toString());
        spareSearchIndexes(restored, work.resolve("spared.sql"));
        var former = way.isEmpty() ? Optional.<Path>empty() : Optional.of(keep(work, at));
        way.add(0, LONGEST_WAIT);
        way.add(SEARCH_EXTENSION);
        try {
            asOneTransaction(programs, Files.write(work.resolve("free.sql"), way), restored);
        } catch (BackupException e) {
            if (former.isPresent()) {
                Files.delete(former.get());
            }
            throw e;
        }
        return former;
    }

    /** Rewrites a script so that a server without {@code pg_trgm} skips the indexes that need it; searches are slower there. */
    static void spareSearchIndexes(Path script, Path work) throws IOException {
        try (var lines = Files.lines(script);
                var spared = Files.newBufferedWriter(work)) {
            for (var line : (Iterable<String>) lines::iterator) {
                var index = SEARCH_INDEX.matcher(line);
                spared.write(index.matches() ? index.replaceFirst(SPARED) : line);
                spared.newLine();
            }
        }
        Files.move(work, script, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void asOneTransaction(PostgresPrograms programs, Path... scripts) throws IOException {
        var words = new ArrayList<>(List.of("--no-psqlrc", "--no-password", "--quiet", "--single-transaction"));
        words.add("--set=ON_ERROR_STOP=1");
        for (var script : scripts) {
            words.add("--file=" + script);
        }
        programs.run("psql", words.toArray(String[]::new));
    }

    /** Returns statements that drop everything of Matricula, including what the backup does not know. */
    private static List<String> wayFree(Connection connection) throws SQLException {
        var namespace = quoted(connection.getSchema()) + ".";
        var statements = new ArrayList<String>();
        var tables = Tables.of(connection);
        if (!tables.isEmpty()) {
            statements.add(tables.stream()
                    .map(table -> namespace + quoted(table))
                    .collect(Collectors.joining(", ", "DROP TABLE ", ";")));
        }
        for (var sequence : Tables.sequencesOf(connection)) {
            statements.add("DROP SEQUENCE IF EXISTS " + namespace + quoted(sequence) + ";");
        }
        return statements;
    }

    /** Saves the old data as a backup. */
    private Path keep(Path work, Instant at) throws SQLException, IOException {
        var content = work.resolve("former");
        Private.createDirectory(content);
        var file = data.resolve("before-" + Stamp.of(at) + ".backup");
        new BackupFile(file).write(copy(content, work), content);
        return file;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
