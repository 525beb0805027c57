package org.matricula.persistence.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.csv.Sheet;

/**
 * The planned changes of an import: all rows are counted, the first of each file and kind are kept to be shown, and all are
 * written into the list if one is requested. The file of the list appears when it is complete.
 */
class ImportPlan implements AutoCloseable {

    private final Map<TransferFile, Map<PlannedRow.Kind, Integer>> counts = new LinkedHashMap<>();
    private final List<PlannedRow> first = new ArrayList<>();
    private final Excerpt.Collector<String> removed = new Excerpt.Collector<>();
    private final @Nullable Listing list;

    private record Listing(Path file, Path unfinished, BufferedWriter writer, Sheet sheet) {

        static Listing of(Path file) throws IOException {
            var unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), ".import-", ".csv");
            var writer = Files.newBufferedWriter(unfinished);
            var sheet = new Sheet(writer);
            sheet.add(List.of("file", "line", "result", "row", "column", "old", "new"));
            return new Listing(file, unfinished, writer, sheet);
        }
    }

    /**
     * An empty plan.
     *
     * @param list the file of the list, over an older one
     */
    ImportPlan(@Nullable Path list) throws IOException {
        this.list = list == null ? null : Listing.of(list);
    }

    /** Adds a file, which is counted even if it has no rows. */
    void begin(TransferFile file) {
        counts.put(file, new EnumMap<>(PlannedRow.Kind.class));
    }

    /** Adds a row; the supplier is only called if the row is kept or listed. */
    void add(TransferFile file, PlannedRow.Kind kind, Supplier<PlannedRow> row) {
        int count = Objects.requireNonNull(counts.get(file)).merge(kind, 1, Integer::sum);
        boolean kept = count <= ImportReport.SHOWN_MAX;
        if (kept || list != null) {
            var planned = row.get();
            if (kept) {
                first.add(planned);
            }
            if (list != null) {
                write(planned, list.sheet());
            }
        }
    }

    /** Adds a value of a link that is taken away, such as a grade. */
    void addRemoved(Supplier<String> text) {
        removed.add(text);
    }

    private static void write(PlannedRow row, Sheet sheet) {
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
            list.sheet().flush();
            list.writer().close();
            Files.move(list.unfinished(), list.file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    List<ImportReport.Count> counts() {
        return counts.entrySet().stream()
                .map(each -> new ImportReport.Count(
                        each.getKey(),
                        each.getValue().getOrDefault(PlannedRow.Kind.NEW, 0),
                        each.getValue().getOrDefault(PlannedRow.Kind.CHANGED, 0),
                        each.getValue().getOrDefault(PlannedRow.Kind.UNCHANGED, 0)))
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
            list.writer().close();
            Files.deleteIfExists(list.unfinished());
        }
    }
}
