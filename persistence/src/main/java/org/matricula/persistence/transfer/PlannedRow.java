package org.matricula.persistence.transfer;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.matricula.domain.base.ShownText;

/**
 * A row of a file and what becomes of it.
 *
 * @param line where the row begins, counted from 1
 * @param label what the row is about, as in "0001 Ana Arroyo"
 * @param values those that are created or changed; empty where nothing changes
 */
public record PlannedRow(TransferFile file, long line, Kind kind, String label, List<Value> values)
        implements Serializable {

    private static final int SHOWN = 60;

    /** The planned change of a row. */
    public enum Kind {
        /** It is not there yet. */
        NEW,
        /** It is there with other values. */
        CHANGED,
        /** It is there with the same values. */
        UNCHANGED;

        /** The word for people. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A value that is created or changed.
     *
     * @param before what is stored; empty for nothing
     * @param after what the file wants; empty for nothing
     */
    public record Value(String column, String before, String after) implements Serializable {

        String text(boolean withBefore) {
            return column + " " + (withBefore ? shown(before) + " -> " : "") + shown(after);
        }

        private static String shown(String value) {
            return value.isEmpty() ? "(none)" : ShownText.of(value, SHOWN);
        }
    }

    @Override
    public String toString() {
        var text = "%s line %d: %s %s".formatted(file.fileName(), line, kind.word(), ShownText.of(label));
        return values.isEmpty()
                ? text
                : text
                        + values.stream()
                                .map(value -> value.text(kind == Kind.CHANGED))
                                .collect(Collectors.joining(", ", ": ", ""));
    }
}
