package org.matricula.persistence.check;

import java.io.IOException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.SchemaState;
import org.matricula.persistence.migration.Step;
import org.matricula.persistence.migration.StepNames;

/** Asks the database: its version, the connection, the rights of Matricula there, the schema and the clock. */
final class DatabaseChecks {

    /** A difference of the clocks from which times in the history can be in the wrong order. */
    static final Duration DIFFERENT = Duration.ofSeconds(2);
    /** A difference from which sign-ins and links end at the wrong time. */
    static final Duration WRONG = Duration.ofSeconds(60);

    /* PostgreSQL maintains a version for five years, until the second Thursday of November */
    private static final int LAST_YEAR_OF_VERSION_0 = 2012;
    private static final String MANUAL = "manual";
    private static final String YES = "t";
    private static final Pattern SSL_MODE = Pattern.compile("[?&]sslmode=([^&]+)");

    private static final String CONNECTION = """
            SELECT ssl, version, host(inet_server_addr()) IS NULL OR inet_server_addr() = inet_client_addr() AS local
            FROM pg_stat_ssl WHERE pid = pg_backend_pid()
            """;
    private static final String ROLE = """
            SELECT rolname, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
              EXISTS (SELECT 1 FROM pg_roles WHERE rolname IN ('pg_execute_server_program', 'pg_read_server_files',
                'pg_write_server_files') AND pg_has_role(current_user, oid, 'MEMBER')) AS files
            FROM pg_roles WHERE rolname = current_user
            """;
    private static final String HISTORY = """
            SELECT relname, pg_has_role(current_user, relowner, 'MEMBER')
              OR has_table_privilege(current_user, oid, 'UPDATE, DELETE, TRUNCATE') AS changeable
            FROM pg_class WHERE relname IN ('action', 'action_count', 'change', 'history_seal') AND relkind = 'r' AND relnamespace = current_schema()::regnamespace
            ORDER BY relname
            """;

    private DatabaseChecks() {}

    static Checks<Deployment> all() {
        return new Checks<Deployment>()
                .with("database", DatabaseChecks::database)
                .with("database-tls", DatabaseChecks::tls)
                .with("database-role", DatabaseChecks::role)
                .with("history-rights", DatabaseChecks::history)
                .with("schema", DatabaseChecks::schema)
                .with("clock", DatabaseChecks::clock);
    }

    static Outcome database(Deployment at) throws SQLException {
        try (var connection = at.database().getConnection()) {
            var about = connection.getMetaData();
            var version = about.getDatabaseProductVersion();
            if (at.isEmbedded()) {
                return Outcome.warning("database.embedded", version);
            }
            return database(version, about.getDatabaseMajorVersion(), at.now());
        }
    }

    static Outcome database(String version, int major, Instant now) {
        var end = LocalDate.of(LAST_YEAR_OF_VERSION_0 + major, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.THURSDAY));
        return end.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))
                ? Outcome.error("database.unsupported", version, end.toString())
                : Outcome.ok("database.supported", version, end.toString());
    }

    static Outcome tls(Deployment at) throws SQLException {
        if (at.isEmbedded()) {
            return Outcome.ok("database-tls.embedded");
        }
        return tls(at.address().url(), at.row(CONNECTION));
    }

    static Outcome tls(String url, Map<String, String> connection) {
        boolean local = YES.equals(connection.get("local"));
        if (!YES.equals(connection.get("ssl"))) {
            return local ? Outcome.ok("database-tls.local") : Outcome.error("database-tls.plain");
        }
        var mode = SSL_MODE.matcher(url);
        var verified = mode.find() ? mode.group(1) : "prefer";
        return verified.equals("verify-full") || local
                ? Outcome.ok("database-tls.encrypted", String.valueOf(connection.get("version")))
                : Outcome.warning("database-tls.unverified", String.valueOf(connection.get("version")), verified);
    }

    static Outcome role(Deployment at) throws SQLException {
        if (at.isEmbedded()) {
            return Outcome.ok("database-role.embedded");
        }
        var role = at.row(ROLE);
        var name = String.valueOf(role.get("rolname"));
        if (YES.equals(role.get("rolsuper"))) {
            return Outcome.error("database-role.superuser", name);
        }
        if (YES.equals(role.get("files"))) {
            return Outcome.error("database-role.files", name);
        }
        var more = new ArrayList<String>();
        for (var right : List.of("createdb", "createrole", "replication", "bypassrls")) {
            if (YES.equals(role.get("rol" + right))) {
                more.add(right.toUpperCase(Locale.ROOT));
            }
        }
        return more.isEmpty()
                ? Outcome.ok("database-role.limited", name)
                : Outcome.warning("database-role.more", name, String.join(", ", more));
    }

    static Outcome history(Deployment at) throws SQLException {
        if (at.isEmbedded()) {
            return Outcome.warning("history-rights.embedded");
        }
        var tables = Rows.of(at, HISTORY);
        if (tables.isEmpty()) {
            return Outcome.warning("history-rights.none");
        }
        var changeable = tables.stream()
                .filter(table -> YES.equals(table.get("changeable")))
                .map(table -> String.valueOf(table.get("relname")))
                .collect(Collectors.joining(", "));
        return changeable.isEmpty()
                ? Outcome.ok("history-rights.kept")
                : Outcome.warning("history-rights.changeable", changeable);
    }

    static Outcome schema(Deployment at) throws SQLException, IOException {
        var migrations = new Migrations(at.database());
        var steps = migrations.list();
        if (migrations.state() == SchemaState.NEWER) {
            try (var connection = at.database().getConnection()) {
                var unknown = new ArrayList<>(StepNames.appliedTo(connection));
                unknown.removeAll(StepNames.known());
                return Outcome.error("schema.newer", String.join(", ", unknown));
            }
        }
        var pending = steps.stream()
                .filter(step -> step.applied().isEmpty())
                .map(Step::name)
                .toList();
        if (pending.isEmpty()) {
            return Outcome.ok("schema.current", steps.get(steps.size() - 1).name());
        }
        return at.setting(Setting.MATRICULA_MIGRATION).filter(MANUAL::equals).isPresent()
                ? Outcome.error("schema.closed", String.join(", ", pending))
                : Outcome.warning("schema.pending", String.join(", ", pending));
    }

    /** Asks between two looks at the own clock, so that a slow network is no difference. */
    static Outcome clock(Deployment at) throws SQLException {
        if (at.isEmbedded()) {
            return Outcome.ok("clock.embedded");
        }
        try (var connection = at.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            var before = Instant.now();
            try (var rows = statement.executeQuery("SELECT EXTRACT(EPOCH FROM clock_timestamp()) * 1000")) {
                rows.next();
                return clock(Instant.ofEpochMilli(rows.getLong(1)), before, Instant.now());
            }
        }
    }

    /** Compares the time of the database with the times just before and after it was asked. */
    static Outcome clock(Instant database, Instant before, Instant after) {
        var behind = Duration.between(database, before);
        var ahead = Duration.between(after, database);
        var difference = behind.compareTo(ahead) > 0 ? behind : ahead;
        if (difference.compareTo(WRONG) > 0) {
            return Outcome.error("clock.wrong", difference.toSeconds());
        }
        return difference.compareTo(DIFFERENT) > 0
                ? Outcome.warning("clock.different", difference.toMillis())
                : Outcome.ok("clock.same", Math.max(0, difference.toMillis()));
    }
}
