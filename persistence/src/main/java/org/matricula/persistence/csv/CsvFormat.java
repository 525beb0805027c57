package org.matricula.persistence.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.Writer;

/**
 * The form of every CSV file that Matricula writes: RFC 4180, lines that end with CR LF, and a byte order mark at the beginning, by
 * which spreadsheets recognise UTF-8. Everything that exports starts its file here.
 */
public final class CsvFormat {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Quotes only what RFC 4180 asks for. */
    private static final class Required implements QuoteStrategy {}

    private CsvFormat() {}

    /**
     * Starts a file whose values are written as they are, for programs that read it back.
     *
     * @param to an empty file in UTF-8; closing the writer closes it
     * @throws IOException if it cannot be written
     */
    public static CsvWriter start(Writer to) throws IOException {
        return start(to, new Required());
    }

    static CsvWriter start(Writer to, QuoteStrategy quotes) throws IOException {
        to.write(BYTE_ORDER_MARK);
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(quotes)
                .build(to);
    }
}
