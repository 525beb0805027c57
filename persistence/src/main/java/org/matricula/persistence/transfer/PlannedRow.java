package org.matricula.persistence.transfer;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.matricula.domain.base.ShownText;

/**
 * A row of a file and its planned result.
 *
 * @param line where the row begins, counted from 1
 * @param label of the row, as in "0001 Ana Arroyo"
 * @param values the created or changed values; empty if nothing changes
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
     * @param before the stored value; empty for none
     * @param after the value of the file; empty for none
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
