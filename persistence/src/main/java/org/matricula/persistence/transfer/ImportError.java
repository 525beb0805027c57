package org.matricula.persistence.transfer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.ShownText;

/**
 * An error in a file.
 *
 * @param file the name of the file
 * @param line the line where its row begins, counted from 1; 0 for the file as a whole
 * @param column the name of the column; null for the line as a whole
 * @param value the value, on one line and shortened; null if there is nothing to show
 * @param reason why it is refused, in words that follow on the value; a hint may follow after a semicolon
 */
public record ImportError(
        String file,
        long line,
        @Nullable String column,
        @Nullable String value,
        String reason) implements Serializable {

    private static final int SHOWN = 60;

    /** The value is shortened to one line of a terminal. */
    public ImportError {
        value = value == null ? null : ShownText.of(value, SHOWN);
    }

    static ImportError of(TransferFile file, String reason) {
        return new ImportError(file.fileName(), 0, null, null, reason);
    }

    /** Returns the kind of the error: file, column and reason without numbers or hints. */
    String kind() {
        var hint = reason.indexOf(';');
        var cause = (hint < 0 ? reason : reason.substring(0, hint)).replaceAll("\\d+", "…");
        return file + (column == null ? "" : ", " + column) + ": " + cause;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(" line ").append(line);
        }
        if (column != null) {
            text.append(", ").append(column);
        }
        if (value != null) {
            text.append(' ').append(value.isEmpty() ? "(empty)" : "\"" + value + "\"");
        }
        return text.append(": ").append(reason).toString();
    }
}
