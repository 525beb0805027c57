package org.matricula.persistence.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.matricula.persistence.csv.Sheet;

/**
 * The planned changes of an import: all rows are counted, the first of each file and kind are kept to be shown, and all are
 * written into the list if one is requested. The file of the list appears when it is complete.
 */
class ImportPlan implements AutoCloseable {

    private final Map<TransferFile, Map<PlannedRow.Kind, Integer>> counts = new LinkedHashMap<>();
    private final List<PlannedRow> first = new ArrayList<>();
    private final Excerpt.Collector<String> removed = new Excerpt.Collector<>();
    private final Path list;
    private Path unfinished;
    private BufferedWriter writer;
    private Sheet sheet;

    /**
     * An empty plan.
     *
     * @param list the file of the list, over an older one; null for none
     */
    ImportPlan(Path list) throws IOException {
        this.list = list;
        if (list != null) {
            unfinished = Files.createTempFile(list.toAbsolutePath().getParent(), ".import-", ".csv");
            writer = Files.newBufferedWriter(unfinished);
            sheet = new Sheet(writer);
            sheet.add(List.of("file", "line", "result", "row", "column", "old", "new"));
        }
    }

    /** Adds a file, which is counted even if it has no rows. */
    void begin(TransferFile file) {
        var zeros = new EnumMap<PlannedRow.Kind, Integer>(PlannedRow.Kind.class);
        Arrays.stream(PlannedRow.Kind.values()).forEach(kind -> zeros.put(kind, 0));
        counts.put(file, zeros);
    }

    /** Adds a row; the supplier is only called if the row is kept or listed. */
    void add(TransferFile file, PlannedRow.Kind kind, Supplier<PlannedRow> row) {
        int count = counts.get(file).merge(kind, 1, Integer::sum);
        boolean kept = count <= ImportReport.SHOWN_MAX;
        if (kept || sheet != null) {
            var planned = row.get();
            if (kept) {
                first.add(planned);
            }
            if (sheet != null) {
                write(planned);
            }
        }
    }

    /** Adds a value of a link that is taken away, such as a grade. */
    void addRemoved(Supplier<String> text) {
        removed.add(text);
    }

    private void write(PlannedRow row) {
        try {
            if (row.values().isEmpty()) {
                sheet.add(List.of(row.file().fileName(), row.line(), row.kind().word(), row.label(), "", "", ""));
            }
            for (var value : row.values()) {
                sheet.add(List.of(
                        row.file().fileName(),
                        row.line(),
                        row.kind().word(),
                        row.label(),
                        value.column(),
                        value.before(),
                        value.after()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes the list; a refused import has none. */
    void finish() throws IOException {
        if (list != null) {
            sheet.flush();
            writer.close();
            Files.move(unfinished, list, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    List<ImportReport.Count> counts() {
        return counts.entrySet().stream()
                .map(each -> new ImportReport.Count(
                        each.getKey(),
                        each.getValue().get(PlannedRow.Kind.NEW),
                        each.getValue().get(PlannedRow.Kind.CHANGED),
                        each.getValue().get(PlannedRow.Kind.UNCHANGED)))
                .toList();
    }

    List<PlannedRow> first() {
        return List.copyOf(first);
    }

    Excerpt<String> removed() {
        return removed.excerpt();
    }

    @Override
    public void close() throws IOException {
        if (list != null) {
            writer.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
