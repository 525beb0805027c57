package org.matricula.persistence.list;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows that matched a list when it was opened, in short: enough to notice later that they are no longer the same.
 *
 * @param total how many rows matched
 * @param digest of their ids and versions; 0 if it is unknown
 * @param at when they were read, to the microsecond
 */
public record ListSnapshot(long total, long digest, Instant at) implements Serializable {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,18})-(\\d{1,16})");

    /** Cuts the moment to microseconds, as history does. */
    public ListSnapshot {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns the snapshot of a list from one of its pages. The digest is unknown if there are more pages. */
    public static ListSnapshot of(ListAnswer page) {
        boolean whole = page.rows().size() == page.total();
        return new ListSnapshot(page.total(), whole ? RowDigest.of(page.rows()) : 0, page.at());
    }

    /** Returns whether the digest is known. */
    public boolean isKnown() {
        return digest > 0 || total == 0;
    }

    /** Returns the text of {@link #parse}, for an address. */
    public String text() {
        return total + "-" + digest + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** Returns the snapshot of a text; empty if the text is none. */
    public static Optional<ListSnapshot> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new ListSnapshot(
                        Long.parseLong(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Instant.EPOCH.plus(Long.parseLong(parts.group(3)), ChronoUnit.MICROS)))
                : Optional.empty();
    }

    /** Returns whether the same rows matched, at the same versions. */
    public boolean isSameAs(ListSnapshot other) {
        return total == other.total && digest == other.digest;
    }
}
