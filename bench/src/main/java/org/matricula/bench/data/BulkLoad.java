package org.matricula.bench.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.matricula.domain.base.VersionedEntity;

/** Brings many rows into a database by the fastest way that it has. */
interface BulkLoad extends AutoCloseable {

    /** Loads all rows of one entity. */
    void load(Class<? extends VersionedEntity> type, Stream<? extends VersionedEntity> rows)
            throws SQLException, IOException;

    /** Runs a statement. */
    void execute(String sql) throws SQLException;

    /**
     * Makes the rows permanent, lets the planner know them, and lets new ids be greater than these.
     *
     * @param lastId the greatest id that was loaded
     */
    void finish(long lastId) throws SQLException;

    @Override
    void close() throws SQLException;

    /** Writes rows as lines of CSV, in which null is empty and an empty text is quoted. */
    static void write(StoredEntity entity, Stream<? extends VersionedEntity> rows, OutputStream to) throws IOException {
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
            rows.forEach(row -> csv.writeRecord(entity.values(row)));
        }
    }
}
