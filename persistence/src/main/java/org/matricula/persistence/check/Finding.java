package org.matricula.persistence.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result of a check, in words.
 *
 * @param check the name of the check, as {@code backup-age}; it never changes
 * @param title the name in words
 * @param django the numbers of the checks of Django's {@code check --deploy} that look at the same; empty if there are none
 * @param found what was looked at, and how it is
 * @param advice what to do; null if there is nothing to do
 */
public record Finding(
        String check,
        String title,
        String django,
        State state,
        String found,
        @Nullable String advice) {

    private static final String BREAK = "\t";
    private static final int PARTS = 6;

    /** Returns what to do; empty if there is nothing to do. */
    public Optional<String> todo() {
        return Optional.ofNullable(advice);
    }

    /** Returns the number of findings with a state. */
    public static long count(Collection<Finding> findings, State state) {
        return findings.stream().filter(each -> each.state == state).count();
    }

    /** Returns the finding as one line, for {@link #ofLine}. */
    public String line() {
        return String.join(BREAK, List.of(check, title, django, state.name(), found, advice == null ? "" : advice));
    }

    /**
     * Returns the finding that a line contains.
     *
     * @throws IllegalArgumentException if it contains none
     */
    public static Finding ofLine(String line) {
        var parts = line.split(BREAK, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("this is no finding: " + line);
        }
        return new Finding(
                parts[0], parts[1], parts[2], State.valueOf(parts[3]), parts[4], parts[5].isEmpty() ? null : parts[5]);
    }
}
