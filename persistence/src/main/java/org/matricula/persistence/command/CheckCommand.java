package org.matricula.persistence.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.matricula.persistence.check.DeploymentChecks;
import org.matricula.persistence.check.Finding;
import org.matricula.persistence.check.State;
import org.matricula.persistence.database.Embedded;

/**
 * {@code check --deploy [--url ADDRESS] [--fail-on warning|error] [--running]}: the deployment check. With an embedded database, a running
 * Matricula looks itself.
 */
class CheckCommand implements Command {

    private static final String DEPLOY = "--deploy";
    private static final String RUNNING = "--running";
    private static final String URL = "--url";
    private static final String FAIL_ON = "--fail-on";
    private static final Map<String, State> LEVELS = Map.of("warning", State.WARNING, "error", State.ERROR);

    private final DataSource database;
    private final RunningCheck running;

    /**
     * Creates the command.
     *
     * @param database is not created if it is missing
     */
    CheckCommand(DataSource database, RunningCheck running) {
        this.database = database;
        this.running = running;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        var rest = new ArrayList<>(arguments);
        boolean deploy = rest.remove(DEPLOY);
        boolean inServer = rest.remove(RUNNING);
        var url = value(rest, URL);
        var failing = value(rest, FAIL_ON).map(CheckCommand::level).orElse(State.ERROR);
        if (!deploy || !rest.isEmpty()) {
            throw new UsageException("check takes --deploy, and perhaps --url ADDRESS and --fail-on warning"
                    + (rest.isEmpty() ? "" : ", and not " + String.join(" ", rest)));
        }
        var outside = url.map(CheckCommand::answers).orElseGet(() -> List.of(DeploymentChecks.withoutAnswers()));
        var findings = Stream.concat(
                        (inServer || isInUse() ? ask() : DeploymentChecks.ofInside(database)).stream(),
                        outside.stream())
                .toList();
        findings.forEach(finding -> tell(finding, out));
        out.say("");
        out.say("%d checks: %d ok, %d warnings, %d errors"
                .formatted(
                        findings.size(),
                        Finding.count(findings, State.OK),
                        Finding.count(findings, State.WARNING),
                        Finding.count(findings, State.ERROR)));
        return findings.stream().anyMatch(each -> each.state().compareTo(failing) >= 0) ? 1 : 0;
    }

    /** The lock of the data folder belongs to {@code ./manage}; Matricula in another server has none. */
    private boolean isInUse() {
        try {
            database.getConnection().close();
            return false;
        } catch (SQLException e) { // the check tells it, if it is something else
            return Embedded.isInUse(e);
        }
    }

    private List<Finding> ask() {
        try {
            return running.findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> value(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        words.remove(at);
        if (at == words.size()) {
            throw new UsageException(option + " needs a value");
        }
        return Optional.of(words.remove(at));
    }

    private static State level(String word) {
        return Optional.ofNullable(LEVELS.get(word))
                .orElseThrow(() -> new UsageException(FAIL_ON + " takes warning or error"));
    }

    private static List<Finding> answers(String url) {
        try {
            return DeploymentChecks.ofAnswers(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException(URL + " takes an address such as https://matricula.example.org, and not " + url);
        }
    }

    private static void tell(Finding finding, CommandOutput out) {
        var state = finding.state();
        var word = state == State.OK ? state.name().toLowerCase(Locale.ROOT) : state.name();
        out.say("%-8s %-18s %s%s"
                .formatted(
                        word,
                        finding.check(),
                        finding.found(),
                        finding.django().isEmpty() ? "" : " (Django: " + finding.django() + ")"));
        finding.todo().ifPresent(todo -> out.say("%27s-> %s".formatted("", todo)));
    }
}
