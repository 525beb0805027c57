package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Hostile requests as each role. A few are sent with the other tests; {@code ./manage test --fuzz} sends as many as it is told, and then
 * also changes what it may, because no other test uses its school.
 */
@BrowserTest
class HttpFuzzIT {

    private static final int FEW = 60; // of each role
    private static final boolean MANY = System.getProperty("fuzz.inputs") != null;
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", FEW * 5);
    private static final long SEED = Long.getLong("fuzz.seed", 20261130);
    private static final long HANG_MILLIS = 1_000; // many only: a test does not depend on the speed of a machine
    private static final int SHOWN = 600; // characters of a request

    private static final Pattern TRACE = Pattern.compile("\\sat [\\w.$]+\\([\\w.]+:\\d+\\)|Exception:|Caused by");
    /** Tables of what everybody may do: refusals, sign-ins, sessions, forms sent twice, own drafts and lists. */
    private static final Set<String> OF_EVERYBODY =
            Set.of("SECURITY_EVENT", "SIGN_IN_COUNT", "ACCOUNT_SESSION", "SUBMISSION", "DRAFT", "SAVED_LIST");
    /** Tables of rights, which an administrator alone may change. */
    private static final Pattern OF_RIGHTS = Pattern.compile("ACCOUNT(?!_SESSION).*|COURSE_GRADER");

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void no_request_is_a_fault_of_the_server_or_changes_what_its_user_may_not(Premises premises, TestReporter reporter)
            throws IOException {
        var desk = premises.desk();
        var log = desk.log();
        var nobody = session(premises, null, true);
        var viewer = session(premises, Staff.VIEWER.account(), true);
        var tutor = session(premises, Staff.TUTOR.account(), true);
        var registrar = session(premises, Staff.DEPUTY.account(), MANY);
        var administrator = session(premises, Premises.ADMINISTRATOR, MANY);

        // WHEN those send anything who can change nothing
        var before = desk.tables(); // a sign-in can renew the hash of a password
        send(nobody);
        send(viewer);
        send(tutor);
        var after = desk.tables();

        // THEN
        before.keySet().removeAll(OF_EVERYBODY);
        after.keySet().removeAll(OF_EVERYBODY);
        assertThat(after).isEqualTo(before);

        // WHEN a registrar does
        send(registrar);
        var rights = new TreeMap<>(desk.tables());

        // THEN
        rights.keySet().removeIf(table -> !OF_RIGHTS.matcher(table).matches());
        after.keySet().removeIf(table -> !OF_RIGHTS.matcher(table).matches());
        assertThat(rights).isEqualTo(after).isNotEmpty();

        // WHEN an administrator does
        send(administrator);

        // THEN
        assertThat(faults).isEmpty();
        assertThat(desk.log().substring(log.length()).lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
        assertThat(counts.keySet()).contains("200", "302", "400", "403", "404");
        reporter.publishEntry("inputs by status", "seed " + SEED + ": " + counts);
    }

    private static FuzzedSession session(Premises premises, String account, boolean posts) throws IOException {
        return new FuzzedSession(premises.desk().address("/"), account, SEED, posts);
    }

    private void send(FuzzedSession session) throws IOException {
        for (int i = 0; i < INPUTS / 5; i++) {
            var answer = session.next();
            counts.merge(String.valueOf(answer.status()), 1, Integer::sum);
            var why = new TreeSet<String>();
            if (answer.status() < 200 || answer.status() >= 500) {
                why.add("status " + answer.status());
            }
            if (TRACE.matcher(answer.text()).find()) {
                why.add("trace");
            }
            if (MANY && answer.millis() > HANG_MILLIS) {
                why.add(answer.millis() + " ms");
            }
            if (!why.isEmpty()) {
                faults.add(session.account() + " " + i + " " + why + "\n"
                        + answer.request()
                                .substring(0, Math.min(SHOWN, answer.request().length())));
            }
        }
    }
}
