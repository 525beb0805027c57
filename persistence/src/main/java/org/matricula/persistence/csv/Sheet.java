package org.matricula.persistence.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file by RFC 4180 for a spreadsheet. A text that a spreadsheet would calculate has an apostrophe before it, and one with a
 * separator of other countries is quoted, so that no part of it becomes a cell.
 */
public final class Sheet {

    private static final String OTHER_SEPARATORS = ";\t";

    private final CsvWriter csv;

    /**
     * Starts a file, which is flushed, not closed.
     *
     * @throws IOException if it cannot be written
     */
    public Sheet(Writer to) throws IOException {
        csv = CsvFormat.start(to, new Separators());
    }

    /** Quotes texts with separators of other countries, in addition to RFC 4180. */
    private static final class Separators implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.chars().anyMatch(each -> OTHER_SEPARATORS.indexOf(each) >= 0);
        }
    }

    /** Adds a record. A number is not quoted; null is an empty field. */
    public void add(List<?> values) throws IOException {
        try {
            csv.writeRecord(values.stream().map(Sheet::text).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        return value instanceof Number ? text : CellGuard.write(text);
    }

    /** Hands on what was added. */
    public void flush() throws IOException {
        csv.flush();
    }
}
