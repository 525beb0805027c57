package org.matricula.persistence.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file by RFC 4180, and in the forms that spreadsheets give it: other separators and encodings, other spellings of the
 * header, empty rows. Differences from the standard form are reported once; other files are refused.
 */
class CsvFile {

    /** The longest field, in characters; far above every field of Matricula, and small enough for any memory. */
    static final int FIELD_MAX = 65_536;

    /* as many as a spreadsheet has columns */
    private static final int FIELDS_MAX = 16_384;
    /* The parser reads the end of the file as the end of a quote, and misses this record. */
    private static final String END = "\u0003end of file";

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    /* forms that are reported for each column: similar codes can mean different grades */
    private static final int FORMS_MOST = 3;

    private final TransferFile file;
    private final Problems problems;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, Set<String>> forms = new LinkedHashMap<>();
    private Dialect dialect = new Dialect(',', false);
    private Header header = Header.NONE;
    private boolean separatorSeen;
    private long emptyRows;
    private boolean whole;

    CsvFile(TransferFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Header header() {
        return header;
    }

    /** Returns notes about the format of the file. */
    List<String> notes() {
        var all = new ArrayList<>(notes.values());
        forms.forEach((column, read) -> all.add(column + ": read "
                + read.stream().limit(FORMS_MOST).collect(Collectors.joining(", "))
                + (read.size() > FORMS_MOST ? " and others" : "")));
        if (emptyRows > 0) {
            all.add(emptyRows == 1 ? "skipped one empty row" : "skipped " + emptyRows + " empty rows");
        }
        return all.stream().map(note -> file.fileName() + ": " + note).toList();
    }

    /** Keeps the first note of each subject. */
    void note(String subject, String text) {
        notes.putIfAbsent(subject, text);
    }

    /** Notes that a value of a column was read in another form. */
    void noteForm(String column, String text, String meant) {
        var read = forms.computeIfAbsent(column, each -> new LinkedHashSet<>());
        if (read.size() <= FORMS_MOST) {
            read.add(text + " as " + meant);
        }
    }

    /** Refuses a value, or with no column the whole row. */
    void refuse(long line, @Nullable String column, @Nullable String value, String reason) {
        int position = column == null ? -1 : header.position(column);
        problems.add(
                new ImportError(file.fileName(), line, column, value, reason),
                position < 0 && column != null ? header.width() + file.columns().indexOf(column) : position);
    }

    /**
     * Passes on every row with the right number of values; errors in the others go to the problems.
     *
     * @param fallback the encoding of a file that is not Unicode, if there is one
     */
    void read(Path path, @Nullable Charset fallback, Consumer<Row> rows) throws IOException {
        var encoding = encoding(path, fallback);
        if (encoding == null) {
            return;
        }
        if (!path.getFileName().toString().equals(file.fileName())) {
            note("name", "read from " + path.getFileName());
        }
        try (var in = open(path, encoding)) {
            var head = head(in, encoding.charset());
            dialect = Dialect.of(file, head);
            if (head.indexOf('\r') >= 0 && head.indexOf('\n') < 0) {
                note("line ends", "read lines that end in CR");
            }
        }
        if (dialect.separator() != ',') {
            note("separator", "read as " + dialect.name());
        }
        if (dialect.announced()) {
            note("sep", "skipped the line sep=");
        }
        try (var in = open(path, encoding);
                var reader = parser().build(handler(), endMarked(in, encoding.charset()), encoding.charset())) {
            parse(reader, rows);
        } catch (CsvParseException e) {
            refuse(e);
        }
    }

    private @Nullable Encoding encoding(Path path, @Nullable Charset fallback) throws IOException {
        var encoding = Encoding.of(path);
        var malformed = encoding.malformed(path);
        if (malformed.isPresent() && fallback != null && encoding.isUtf8()) {
            encoding = new Encoding(fallback, 0);
            malformed = encoding.malformed(path);
        }
        if (malformed.isPresent()) {
            refuse(malformed.get(), encoding);
            return null;
        }
        if (!encoding.isUtf8()) {
            note("encoding", "read as " + encoding.charset().name().replaceAll("[LB]E$", ""));
        }
        return encoding;
    }

    private void refuse(Encoding.Malformed malformed, Encoding encoding) {
        refuse(
                malformed.line(),
                null,
                "0x%02X".formatted(malformed.value()),
                "is not %s (byte %d of the file); save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")%s"
                        .formatted(
                                encoding.charset().name(),
                                malformed.position(),
                                encoding.isUtf8() ? ", or name its encoding, as in --encoding windows-1252" : ""));
    }

    private static InputStream open(Path path, Encoding encoding) throws IOException {
        var in = Files.newInputStream(path);
        in.skipNBytes(encoding.markLength());
        return in;
    }

    private static String head(InputStream in, Charset charset) throws IOException {
        var head = CharBuffer.allocate(FIELD_MAX);
        var reader = new InputStreamReader(in, charset);
        while (head.hasRemaining() && reader.read(head) >= 0) {
            // until the buffer is full
        }
        return head.flip().toString();
    }

    private CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .fieldSeparator(dialect.separator())
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

    private static InputStream endMarked(InputStream in, Charset charset) {
        return new SequenceInputStream(in, new ByteArrayInputStream(("\n" + END + "\n").getBytes(charset)));
    }

    private void parse(Iterable<CsvRecord> records, Consumer<Row> rows) {
        @Nullable CsvRecord previous = null;
        try {
            for (var record : records) {
                if (previous != null) {
                    accept(previous, rows);
                }
                previous = record;
            }
        } catch (CsvParseException e) {
            if (previous != null) {
                accept(previous, rows);
            }
            throw e;
        }
        if (previous != null && !List.of(END).equals(previous.getFields())) {
            refuse(previous.getStartingLineNumber(), null, null, "a quote that opens in this row is never closed");
        } else if (header.isEmpty()) {
            problems.add(ImportError.of(
                    file, "is empty; its first line must name the columns " + String.join(",", file.columns())));
        } else {
            whole = header.fault() == null;
        }
    }

    /** Returns whether the file was read to its end. */
    boolean isWhole() {
        return whole;
    }

    private void accept(CsvRecord csv, Consumer<Row> rows) {
        var fields = csv.getFields();
        if (fields.stream().allMatch(Header::isBlank)) {
            emptyRows++;
        } else if (dialect.announced() && !separatorSeen) {
            separatorSeen = true;
        } else if (header.isEmpty()) {
            acceptHeader(csv.getStartingLineNumber(), fields);
        } else if (header.fault() == null) {
            acceptRow(csv.getStartingLineNumber(), fields, rows);
        }
    }

    private void acceptHeader(long line, List<String> fields) {
        header = Header.of(file, fields);
        if (header.fault() != null) {
            refuse(line, null, header.toString(), header.fault());
        } else {
            header.notes().forEach(text -> note(text, text));
        }
    }

    private void acceptRow(long line, List<String> fields, Consumer<Row> rows) {
        int width = fields.size();
        while (width > header.width() && Header.isBlank(fields.get(width - 1))) {
            width--;
        }
        if (width != header.width()) {
            refuse(line, null, null, widthFault(width));
        } else if (fields.stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
            refuse(line, null, null, "contains the character U+0000, which no text has");
        } else {
            rows.accept(new Row(this, line, fields));
        }
    }

    private String widthFault(int width) {
        return width < header.width()
                ? "has too few values, %d instead of %d".formatted(width, header.width())
                : "has too many values, %d instead of %d; a value with \"%s\" in it must be in quotes"
                        .formatted(width, header.width(), dialect.separator());
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
                        ? "has text between a closing quote and the next separator"
                        : "is longer than %d characters or %d values: is a quote not closed?"
                                .formatted(FIELD_MAX, FIELDS_MAX));
    }
}
