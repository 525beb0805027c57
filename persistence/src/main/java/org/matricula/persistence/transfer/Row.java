package org.matricula.persistence.transfer;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.InvisibleCharacters;
import org.matricula.domain.text.TextInput;
import org.matricula.persistence.csv.CellGuard;

/** A row of a file. It reports invalid values, and reading continues, so that all errors are reported at once. */
class Row {

    private static final Pattern WHITE_SPACE =
            Pattern.compile("^[\\s\\p{Z}]|[\\s\\p{Z}]{2}|[[\\s\\p{Z}]&&[^ ]]|[\\s\\p{Z}]$");
    /* the prefix that keeps the zeros of a number in a spreadsheet */
    private static final Pattern FORMULA_OF_TEXT = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");

    private final CsvFile file;
    private final long line;
    private final List<String> fields;
    private boolean refused;
    private Set<String> refusedColumns = Set.of();

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

    /** Returns the columns whose values were refused. */
    Set<String> refusedColumns() {
        return refusedColumns;
    }

    boolean has(String column) {
        return file.header().has(column);
    }

    /** Returns the text of a cell, on one line and without white space around it; empty if there is none. */
    String text(String column) {
        var cell = CellGuard.read(cell(column));
        var line = TextInput.line(cell);
        if (!cell.equals(line) && WHITE_SPACE.matcher(cell).find()) {
            file.note("white space", "removed white space around or between words");
        }
        return line == null ? "" : line;
    }

    /** Returns the text of a cell with its line breaks; empty if there is none, or if it is cleared. */
    String lines(String column) {
        var text = TextInput.lines(CellGuard.read(cell(column)));
        return isCleared(column) || text == null ? "" : text;
    }

    /** Returns whether the cell has the word that clears a value. */
    boolean isCleared(String column) {
        return CellGuard.NONE.equalsIgnoreCase(cell(column).strip());
    }

    private String cell(String column) {
        int position = file.header().position(column);
        var cell = position < 0 ? "" : fields.get(position);
        if (cell.startsWith("=")) {
            var formula = FORMULA_OF_TEXT.matcher(cell);
            if (formula.matches()) {
                file.note("formula", "read values in the form =\"0001\" as the text in the quotes");
                return formula.group(1).replace("\"\"", "\"");
            }
        }
        return cell;
    }

    /** Returns the value of a cell that is not empty, unless it is refused. */
    <T> @Nullable T value(String column, CellType<T> type) {
        var text = text(column);
        try {
            var value = type.parser().apply(text);
            readAs(column, text, type.form().apply(value));
            return value;
        } catch (IllegalArgumentException | DateTimeException e) { // says less than what was expected
            refuse(column, type.expected());
            return null;
        }
    }

    /** Reports once that a value was read in another form. */
    void readAs(String column, String text, String meant) {
        if (!text.equals(meant)) {
            file.noteForm(column, text, meant);
        }
    }

    /** Refuses an unknown text; an invisible character in it is the better reason. */
    void refuseUnknown(String column, String reason) {
        var invisible = InvisibleCharacters.firstInLine(text(column));
        refuse(
                column,
                invisible.isPresent()
                        ? "contains the invisible character " + InvisibleCharacters.name(invisible.getAsInt())
                        : reason);
    }

    /** Leaves the row out without an error. */
    void skip() {
        refused = true;
    }

    void refuse(String column, String reason) {
        refused = true;
        refusedColumns = new HashSet<>(refusedColumns);
        refusedColumns.add(column);
        file.refuse(line, column, text(column), reason);
    }
}
