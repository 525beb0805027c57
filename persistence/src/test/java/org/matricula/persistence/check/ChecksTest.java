package org.matricula.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checks and their words. */
@Tag("computing")
class ChecksTest {

    private static final Path SOURCES = Path.of("src/main/java/org/matricula/persistence/check");
    private static final Pattern OUTCOME = Pattern.compile("Outcome\\.(ok|warning|error)\\(\\s*\"([\\w.-]+)\"");

    @Test
    void every_outcome_has_words_and_every_one_but_ok_says_what_to_do() throws IOException {
        // GIVEN
        var used = new TreeSet<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                OUTCOME.matcher(Files.readString(file)).results().forEach(outcome -> {
                    used.add(outcome.group(2));
                    if (!outcome.group(1).equals("ok")) {
                        used.add(outcome.group(2) + ".todo");
                    }
                });
            }
        }
        var names = DeploymentChecks.names().toList();
        names.forEach(name -> used.add(name + ".title"));

        // THEN
        assertThat(names).hasSizeGreaterThan(25);
        var defined = Checks.WORDS.keySet().stream()
                .filter(key -> !key.endsWith(".django"))
                .collect(Collectors.toSet());
        assertThat(defined).containsExactlyInAnyOrderElementsOf(used);
        assertThat(used).allSatisfy(key -> assertThat(names)
                .contains(key.startsWith("check.") ? names.get(0) : key.substring(0, key.indexOf('.'))));
    }

    @Test
    void every_check_of_django_has_its_counterpart() {
        // GIVEN those of docs/ref/checks.txt that look at the deployment
        var numbers = "W001 W002 W003 W004 W005 W006 W008 W009 W010 W011 W012 W013 W014 W015 W016 W018 W019 W020 W021"
                + " W022 W025 E023 E024";

        // WHEN
        var covered = Checks.WORDS.keySet().stream()
                .filter(key -> key.endsWith(".django"))
                .map(Checks.WORDS::getString)
                .collect(Collectors.joining(", "))
                .replace("W010 to W015", "W010, W011, W012, W013, W014, W015");

        // THEN
        assertThat(covered.split(", ")).containsExactlyInAnyOrder(numbers.split(" "));
    }

    @Test
    void a_check_that_fails_is_an_error_and_keeps_no_other_one_from_running() {
        // WHEN
        var findings = new Checks<String>()
                .with("hosts", at -> {
                    throw new SQLException("it is\nbroken");
                })
                .with("proxies", at -> Outcome.ok("proxies.set", at))
                .run("192.0.2.7");

        // THEN
        assertThat(findings.get(0).state()).isEqualTo(State.ERROR);
        assertThat(findings.get(0).found()).isEqualTo("The check failed: it is broken");
        assertThat(findings.get(0).todo()).isPresent();
        assertThat(findings.get(1).found()).startsWith("MATRICULA_PROXIES is 192.0.2.7:");
        assertThat(findings.get(1).todo()).isEmpty();
    }

    @Test
    void a_finding_is_a_line_and_back() {
        var finding = Checks.finding("hosts", Outcome.warning("hosts.unset"));
        assertThat(Finding.ofLine(finding.line())).isEqualTo(finding);
        var good = Checks.finding("trace", Outcome.ok("trace.refused", "a\tb\nc"));
        assertThat(good.found()).isEqualTo("The method TRACE is refused (a b c).");
        assertThat(Finding.ofLine(good.line())).isEqualTo(good);
        assertThatIllegalArgumentException().isThrownBy(() -> Finding.ofLine("no finding"));
    }
}
