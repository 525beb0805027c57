package org.matricula.persistence.transfer;

import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.matricula.domain.text.InvisibleCharacters;
import org.matricula.domain.text.TextInput;

/** One record of a file. Whoever finds a value wrong refuses it here, and reads on: all errors are told at once. */
class Row {

    private final CsvFile file;
    private final long line;
    private final List<String> fields;
    private boolean refused;

    Row(CsvFile file, long line, List<String> fields) {
        this.file = file;
        this.line = line;
        this.fields = fields;
    }

    long line() {
        return line;
    }

    boolean isRefused() {
        return refused;
    }

    boolean has(String column) {
        return file.columns().contains(column);
    }

    /** The text of a column in its normal form; empty where the file does not have the column. */
    String text(String column) {
        int index = file.columns().indexOf(column);
        return index < 0 ? "" : Objects.requireNonNullElse(TextInput.line(fields.get(index)), "");
    }

    /** A value of another type; null where nothing stands there, and where the value is refused. */
    <T> T value(String column, Function<String, T> parser, String reason) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) { // says less than the reason
            refuse(column, reason);
            return null;
        }
    }

    /** A value that must not be missing; null where it is refused. */
    <T> T required(String column, Function<String, T> parser, String reason) {
        if (text(column).isEmpty()) {
            refuse(column, reason);
            return null;
        }
        return value(column, parser, reason);
    }

    /** Refuses a text that names nothing; a character in it that nobody can see is the better reason. */
    void refuseUnknown(String column, String reason) {
        var invisible = InvisibleCharacters.firstInLine(text(column));
        refuse(
                column,
                invisible.isPresent()
                        ? "contains the invisible character " + InvisibleCharacters.name(invisible.getAsInt())
                        : reason);
    }

    void refuse(String column, String reason) {
        refused = true;
        file.refuse(line, column, text(column), reason);
    }
}
