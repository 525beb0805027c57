package org.matricula.persistence.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads one file by RFC 4180, UTF-8 with or without a byte order mark, and tells what is no such file. */
class CsvFile {

    /** The longest field, in characters; far above every field of the desk, and small enough for any memory. */
    static final int FIELD_MAX = 65_536;

    private static final int FIELDS_MAX = 100;
    /* The parser takes the end of the file for the end of a quote; it does not see this record then. */
    private static final String END = "\u0003end of file";

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final TransferFile file;
    private final Problems problems;
    private List<String> columns = List.of();
    private boolean headerValid;

    CsvFile(TransferFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<String> columns() {
        return columns;
    }

    void refuse(long line, String column, String value, String reason) {
        problems.add(new ImportError(file.fileName(), line, column, value, reason));
    }

    /** Hands every record on whose number of fields is right; what is wrong with the others goes to the problems. */
    void read(Path folder, Consumer<Row> rows) throws IOException {
        var path = file.in(folder);
        if (!Files.isRegularFile(path)) {
            problems.add(ImportError.of(file, "there is no such file in " + folder));
            return;
        }
        var malformed = Utf8.check(file, path);
        if (malformed.isPresent()) {
            problems.add(malformed.get());
            return;
        }
        try (var in = Files.newInputStream(path);
                var reader = parser().build(handler(), endMarked(in), StandardCharsets.UTF_8)) {
            parse(reader, rows);
        } catch (CsvParseException e) {
            refuse(e);
        }
    }

    private static CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(FIELD_MAX);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(FIELDS_MAX)
                .maxFieldSize(FIELD_MAX)
                .maxRecordSize(FIELD_MAX)
                .build();
    }

    private static InputStream endMarked(InputStream in) {
        return new SequenceInputStream(
                in, new ByteArrayInputStream(("\n" + END + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private void parse(Iterable<CsvRecord> records, Consumer<Row> rows) {
        CsvRecord previous = null;
        for (var record : records) {
            if (previous != null) {
                accept(previous, rows);
            }
            previous = record;
        }
        if (previous != null && !List.of(END).equals(previous.getFields())) {
            refuse(previous.getStartingLineNumber(), null, null, "a quote that opens in this record is never closed");
        } else if (columns.isEmpty() && problems.isEmpty()) {
            problems.add(ImportError.of(file, "is empty; its first line must be " + file.header()));
        }
    }

    private void accept(CsvRecord csv, Consumer<Row> rows) {
        if (columns.isEmpty()) {
            columns = csv.getFields();
            checkHeader();
        } else if (headerValid) {
            acceptRow(csv, rows);
        }
    }

    private void acceptRow(CsvRecord csv, Consumer<Row> rows) {
        long line = csv.getStartingLineNumber();
        if (csv.getFieldCount() != columns.size()) {
            refuse(line, null, null, "has " + csv.getFieldCount() + " fields instead of " + columns.size());
        } else if (csv.getFields().stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
            refuse(line, null, null, "contains the character U+0000, which no text has");
        } else {
            rows.accept(new Row(this, line, csv.getFields()));
        }
    }

    private void checkHeader() {
        headerValid = columns.containsAll(file.required())
                && file.columns().containsAll(columns)
                && new HashSet<>(columns).size() == columns.size();
        if (!headerValid) {
            refuse(1, null, String.join(",", columns), "is not the header; the first line must be " + file.header());
        }
    }

    private void refuse(CsvParseException e) {
        var where = LINE.matcher(e.getMessage());
        var cause = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        refuse(
                where.find() ? Long.parseLong(where.group(1)) : 0,
                null,
                null,
                cause.contains("closing quote")
                        ? "has text between a closing quote and the next comma"
                        : "is longer than %d characters or %d fields: is a quote not closed?"
                                .formatted(FIELD_MAX, FIELDS_MAX));
    }
}
