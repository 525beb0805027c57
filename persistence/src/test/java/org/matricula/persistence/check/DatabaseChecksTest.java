package org.matricula.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Account;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.account.HashCost;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.harness.UrlDataSource;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.security.SecurityLog;

/** The checks of the database and of its accounts, on Derby and PostgreSQL. */
@DeskTest
@Tag("reading")
class DatabaseChecksTest {

    private static final String CURRENT = "PBKDF2WithHmacSHA256:600000:c2FsdA==:aGFzaA==";
    private static final String OUTDATED = "PBKDF2WithHmacSHA256:2048:c2FsdA==:aGFzaA==";
    private static final boolean EMBEDDED = TestDatabase.current() == TestDatabase.DERBY;

    @EJB
    private AccountRepository accounts;

    @EJB
    private SecurityLog log;

    private Place place;

    @BeforeEach
    void given(Desk desk) {
        place = new Place().database(desk.dataSource());
        if (EMBEDDED) {
            place.at("jdbc:derby:here", null, null);
        }
    }

    private static UrlDataSource migrated() throws SQLException {
        var database = TestDatabase.current().createEmpty();
        new Migrations(database).migrate();
        return database;
    }

    private Map<String, State> states() {
        return DeploymentChecks.run(place.build()).stream().collect(Collectors.toMap(Finding::check, Finding::state));
    }

    @Test
    void every_check_has_an_answer() {
        var findings = DeploymentChecks.run(place.property("java.version", "17.0.19")
                .property("java.version.date", "2026-10-20")
                .build());
        assertThat(findings).hasSizeGreaterThan(15).allSatisfy(finding -> assertThat(finding.found())
                .doesNotStartWith("The check failed"));
    }

    @Test
    void a_database_that_cannot_be_reached_is_one_error() {
        var findings = DeploymentChecks.run(new Place().build());
        assertThat(findings).last().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("database");
            assertThat(finding.state()).isEqualTo(State.ERROR);
            assertThat(finding.found()).startsWith("The database cannot be asked: ");
        });
        assertThat(findings).extracting(Finding::check).doesNotContain("schema", "administrators");
    }

    @Test
    void an_embedded_database_and_one_of_a_superuser_are_told() {
        var states = states();
        assertThat(states).containsEntry("database", EMBEDDED ? State.WARNING : State.OK);
        assertThat(states).containsEntry("database-tls", State.OK); // on this machine
        assertThat(states).containsEntry("database-role", EMBEDDED ? State.OK : State.ERROR);
        assertThat(states).containsEntry("history-rights", State.WARNING);
        assertThat(states).containsEntry("clock", State.OK);
        assertThat(states).containsEntry("schema", State.OK);
    }

    @Test
    void steps_that_are_pending_or_of_a_later_version_are_named() throws Exception {
        // GIVEN
        var database = TestDatabase.current().createEmpty();
        var there = new Place().database(database);

        // THEN
        assertThat(DatabaseChecks.schema(there.build())).satisfies(outcome -> {
            assertThat(outcome.state()).isEqualTo(State.WARNING);
            assertThat(outcome.values()).first().asString().startsWith("0001-students-and-courses, 0002-");
        });
        assertThat(DatabaseChecks.schema(
                        there.set(Setting.MATRICULA_MIGRATION, "manual").build()))
                .extracting(Outcome::key)
                .isEqualTo("schema.closed");

        // WHEN
        new Migrations(database).migrate();
        new Sql(database).execute("""
                INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
                VALUES ('9999-1', 'later', 'db/changelog/9999-later.yaml', CURRENT_TIMESTAMP, 9999, 'EXECUTED')
                """);

        // THEN
        assertThat(DatabaseChecks.schema(there.build())).isEqualTo(Outcome.error("schema.newer", "9999-later"));
    }

    @Test
    void the_first_account_can_be_made_by_whoever_has_the_code() throws Exception {
        var there = new Place().database(migrated()).build();
        assertThat(AccountChecks.firstAccount(there).state()).isEqualTo(State.ERROR);
        assertThat(AccountChecks.administrators(there)).isEqualTo(Outcome.error("administrators.none"));
    }

    @Test
    void an_administrator_who_never_signed_in_is_named() throws Exception {
        // GIVEN
        accounts.createAdministrator("ada", CURRENT);
        accounts.createAdministrator("old", CURRENT);
        accounts.createAdministrator("gone", CURRENT);
        accounts.setActive("gone", false);
        assertThat(AccountChecks.administrators(place.build()).values()).first().isEqualTo("ada, old");

        // WHEN
        log.record(SecurityEventKind.SIGNED_IN, "ada", "192.0.2.7", "/account/sign-in");
        log.record(SecurityEventKind.SIGN_IN_FAILED, "old", "192.0.2.7", "/account/sign-in");

        // THEN
        assertThat(AccountChecks.administrators(place.build())).satisfies(outcome -> {
            assertThat(outcome.key()).isEqualTo("administrators.unused");
            assertThat(outcome.values()).first().isEqualTo("old");
        });

        // WHEN
        log.record(SecurityEventKind.SIGNED_IN, "old", "192.0.2.7", "/account/sign-in");

        // THEN
        assertThat(AccountChecks.administrators(place.build()))
                .isEqualTo(Outcome.ok("administrators.known", "ada, old"));
        assertThat(AccountChecks.firstAccount(place.build()).state()).isEqualTo(State.OK);
    }

    @Test
    void outdated_hashes_are_counted_and_a_demo_account_is_an_error() throws Exception {
        // GIVEN
        assertThat(HashCost.isCurrent(CURRENT)).isTrue();
        accounts.createAdministrator("ada", CURRENT);
        accounts.createAdministrator("new", Account.NO_PASSWORD);
        assertThat(AccountChecks.passwordHashes(place.build())).isEqualTo(Outcome.ok("password-hashes.current"));
        assertThat(AccountChecks.demoAccount(place.build())).isEqualTo(Outcome.ok("demo-account.none"));

        // WHEN
        for (int i = 10; i < 23; i++) {
            accounts.createAdministrator("old" + i, OUTDATED);
        }
        accounts.createAdministrator("demo", CURRENT);

        // THEN
        assertThat(AccountChecks.passwordHashes(place.build()))
                .isEqualTo(Outcome.warning(
                        "password-hashes.outdated",
                        "old10, old11, old12, old13, old14, old15, old16, old17, old18, old19 + 3"));
        assertThat(AccountChecks.demoAccount(place.build())).isEqualTo(Outcome.error("demo-account.there"));
    }
}
