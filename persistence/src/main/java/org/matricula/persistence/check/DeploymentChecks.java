package org.matricula.persistence.check;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** All checks of a deployment. */
public final class DeploymentChecks {

    private static final List<Checks<Deployment>> WITHOUT_DATABASE = List.of(SettingChecks.all(), FileChecks.all());
    private static final List<Checks<Deployment>> IN_DATABASE = List.of(DatabaseChecks.all(), AccountChecks.all());

    private DeploymentChecks() {}

    /** Looks at the settings, the files, the database and the accounts. */
    public static List<Finding> ofInside(DataSource database) {
        return run(Deployment.here(database, null));
    }

    /** Looks at the same, and at how the page was reached. */
    static List<Finding> ofPage(DataSource database, Reached reached) {
        var findings = new ArrayList<>(run(Deployment.here(database, reached)));
        findings.addAll(PageChecks.all().run(reached));
        return findings;
    }

    /**
     * Looks at the answers behind an address.
     *
     * @throws IllegalArgumentException if the address has no scheme {@code http} or {@code https}, or no host
     */
    public static List<Finding> ofAnswers(String address) {
        return WebChecks.of(WebChecks.address(address), Instant.now());
    }

    /** Says that the answers were not looked at. */
    public static Finding withoutAnswers() {
        return Checks.finding("tls", Outcome.warning("tls.unseen"));
    }

    /** If the database cannot be reached, one finding says so. */
    static List<Finding> run(Deployment at) {
        var findings = new ArrayList<Finding>();
        WITHOUT_DATABASE.forEach(checks -> findings.addAll(checks.run(at)));
        try (var connection = at.database().getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            findings.add(
                    Checks.finding("database", Outcome.error("database.unreachable", String.valueOf(e.getMessage()))));
            return findings;
        }
        IN_DATABASE.forEach(checks -> findings.addAll(checks.run(at)));
        return findings;
    }

    /** Returns the names of all checks. */
    static Stream<String> names() {
        return Stream.concat(
                        Stream.concat(WITHOUT_DATABASE.stream(), IN_DATABASE.stream())
                                .flatMap(each -> each.names().stream()),
                        WebChecks.all(Instant.EPOCH).names().stream())
                .distinct();
    }
}
