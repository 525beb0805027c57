package org.matricula.persistence.check;

import java.io.IOException;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks of one kind, each with its name, in the order in which they are shown.
 *
 * @param <T> what they look at
 */
final class Checks<T> {

    /** A check of something. */
    interface Check<T> {
        Outcome look(T at) throws SQLException, IOException;
    }

    /** The words of all checks. */
    static final ResourceBundle WORDS = ResourceBundle.getBundle(Checks.class.getPackageName() + ".checks");

    private static final Logger LOG = Logger.getLogger(Checks.class.getName());
    private static final String ADVICE = ".todo";
    private static final String DJANGO = ".django";

    private final Map<String, Check<T>> checks = new LinkedHashMap<>();

    Checks<T> with(String name, Check<T> check) {
        checks.put(name, check);
        return this;
    }

    List<String> names() {
        return List.copyOf(checks.keySet());
    }

    /** Runs all of them. A check that fails is an error, and keeps no other one from running. */
    List<Finding> run(T at) {
        var findings = new ArrayList<Finding>();
        checks.forEach((name, check) -> findings.add(finding(name, outcome(name, check, at))));
        return findings;
    }

    private static <T> Outcome outcome(String name, Check<T> check, T at) {
        try {
            return check.look(at);
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the check " + name + " failed");
            return Outcome.error("check.failed", String.valueOf(e.getMessage()));
        }
    }

    /** Puts an outcome into words. */
    static Finding finding(String name, Outcome outcome) {
        var django = name + DJANGO;
        return new Finding(
                name,
                WORDS.getString(name + ".title"),
                WORDS.containsKey(django) ? WORDS.getString(django) : "",
                outcome.state(),
                words(outcome.key(), outcome.values()),
                outcome.state() == State.OK ? null : words(outcome.key() + ADVICE, outcome.values()));
    }

    /** Returns a text in one line. */
    static String words(String key, List<Object> values) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH)
                .format(values.toArray())
                .replaceAll("[\\p{Cntrl}\\s]+", " ");
    }
}
