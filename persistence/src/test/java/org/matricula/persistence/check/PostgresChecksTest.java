package org.matricula.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.persistence.harness.PostgresServer;
import org.matricula.persistence.harness.ServerCertificate;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.UrlDataSource;
import org.matricula.persistence.migration.Migrations;

/** Roles, rights and encryption at a real PostgreSQL, as an operator sets them up. */
@Tag("postgresql")
class PostgresChecksTest {

    private static final String SECRET = "F7rt2-Lq9xx-Vz31p";

    @TempDir
    private static Path folder;

    private static ServerCertificate certificate;
    private static PostgresServer server;
    private static UrlDataSource owner;

    @BeforeAll
    static void start() throws Exception {
        certificate = ServerCertificate.of(folder, "ip:127.0.0.1");
        server = PostgresServer.start(certificate);
        owner = new UrlDataSource(
                server.url(server.createDatabase("read committed")), PostgresServer.USER, server.password());
        new Migrations(owner).migrate();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A role that can work, but is given nothing else. */
    private static Place role(String name, String rights) throws Exception {
        new Sql(owner)
                .execute(
                        "CREATE ROLE %s LOGIN PASSWORD '%s' %s".formatted(name, SECRET, rights),
                        "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO " + name);
        return new Place().database(new UrlDataSource(owner.url(), name, SECRET));
    }

    @Test
    void a_role_has_only_the_rights_that_matricula_needs() throws Exception {
        assertThat(DatabaseChecks.role(new Place().database(owner).build()))
                .isEqualTo(Outcome.error("database-role.superuser", PostgresServer.USER));
        assertThat(DatabaseChecks.role(role("limited", "").build()))
                .isEqualTo(Outcome.ok("database-role.limited", "limited"));
        assertThat(DatabaseChecks.role(role("creator", "CREATEDB CREATEROLE").build()))
                .isEqualTo(Outcome.warning("database-role.more", "creator", "CREATEDB, CREATEROLE"));
        assertThat(DatabaseChecks.role(
                        role("reader", "IN ROLE pg_read_server_files").build()))
                .isEqualTo(Outcome.error("database-role.files", "reader"));
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, SELECT 1, ''",
        "update, 'GRANT UPDATE ON change TO update_', change",
        "delete, 'GRANT DELETE ON action TO delete_', action",
        "truncate, 'GRANT TRUNCATE ON action, change TO truncate_', 'action, change'",
        "member, GRANT matricula TO member_, 'action, action_count, change, history_seal'"
    })
    void a_role_that_can_change_the_history_is_told(String name, String grant, String tables) throws Exception {
        // GIVEN
        var place = role(name + "_", "");

        // WHEN
        new Sql(owner).execute(grant);

        // THEN
        assertThat(DatabaseChecks.history(place.build()))
                .isEqualTo(
                        tables.isEmpty()
                                ? Outcome.ok("history-rights.kept")
                                : Outcome.warning("history-rights.changeable", tables));
    }

    @Test
    void a_connection_is_encrypted_or_stays_on_the_machine() throws Exception {
        var root = Files.writeString(folder.resolve("root.crt"), certificate.certificate());
        var verified = owner.url() + "?sslmode=verify-full&sslrootcert=" + root;
        var encrypted = new Place().database(new UrlDataSource(verified, PostgresServer.USER, server.password()));
        assertThat(DatabaseChecks.tls(encrypted.build())).isEqualTo(Outcome.ok("database-tls.encrypted", "TLSv1.3"));
        var plain = new UrlDataSource(owner.url() + "?sslmode=disable", PostgresServer.USER, server.password());
        assertThat(DatabaseChecks.tls(new Place().database(plain).build())).isEqualTo(Outcome.ok("database-tls.local"));
    }

    @ParameterizedTest
    @CsvSource({
        "t, verify-full, OK, encrypted",
        "t, require, WARNING, unverified",
        "t, , WARNING, unverified",
        "f, verify-full, ERROR, plain"
    })
    void a_connection_to_another_machine_is_verified(String ssl, String mode, State state, String key) {
        var url = "jdbc:postgresql://db.school/matricula" + (mode == null ? "" : "?sslmode=" + mode);
        var outcome = DatabaseChecks.tls(url, java.util.Map.of("ssl", ssl, "version", "TLSv1.3", "local", "f"));
        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.key()).isEqualTo("database-tls." + key);
    }

    @Test
    void a_version_without_security_updates_is_an_error() throws Exception {
        var outcome = DatabaseChecks.database(new Place().database(owner).build());
        assertThat(outcome.key()).isEqualTo("database.supported");
        assertThat(outcome.values()).last().isEqualTo("2029-11-08"); // of PostgreSQL 17
        assertThat(DatabaseChecks.database("14.20", 14, Place.NOW))
                .isEqualTo(Outcome.error("database.unsupported", "14.20", "2026-11-12"));
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "1900, OK", "-1900, OK", "2100, WARNING", "-2100, WARNING", "61000, ERROR", "-61000, ERROR"})
    void the_clocks_agree(long millis, State state) {
        var before = Instant.parse("2026-11-30T12:00:00Z");
        var after = before.plus(Duration.ofMillis(1));
        var database = before.plus(Duration.ofMillis(millis));
        assertThat(DatabaseChecks.clock(database, before, after).state()).isEqualTo(state);
    }
}
