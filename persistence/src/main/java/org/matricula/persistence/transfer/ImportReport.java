package org.matricula.persistence.transfer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The result of an import, or the reasons why nothing was imported.
 *
 * @param dryRun whether the files were only checked
 * @param counts one for each file that is there, in the order of the files; empty if there are errors
 * @param rows the first {@value #SHOWN_MAX} rows of each file and kind, in the order of the files; empty if there are errors
 * @param removed the values of links that are removed, such as grades
 * @param notes remarks about the form of the files
 * @param warnings rows that are probably mistakes
 * @param errors the errors, at most {@value #SHOWN_MAX}, spread over the kinds; nothing was written then
 * @param errorTotals the number of errors of each kind
 */
public record ImportReport(
        boolean dryRun,
        List<Count> counts,
        List<PlannedRow> rows,
        Excerpt<String> removed,
        List<String> notes,
        Excerpt<String> warnings,
        List<ImportError> errors,
        Map<String, Long> errorTotals)
        implements Serializable {

    /** The most errors, or rows of a kind, that a report shows; all of them are counted. */
    public static final int SHOWN_MAX = 100;

    /**
     * The result for the rows of a file.
     *
     * @param created rows that were not there before
     * @param changed rows that were there with other values
     * @param unchanged rows that were there with the same values
     */
    public record Count(TransferFile file, int created, int changed, int unchanged) implements Serializable {

        @Override
        public String toString() {
            return "%s: %d new, %d changed, %d unchanged".formatted(file.fileName(), created, changed, unchanged);
        }

        private int of(PlannedRow.Kind kind) {
            return switch (kind) {
                case NEW -> created;
                case CHANGED -> changed;
                case UNCHANGED -> unchanged;
            };
        }
    }

    /** Returns whether there are errors, so that nothing was written. */
    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** The number of errors, shown or not. */
    public long errorCount() {
        return errorTotals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the report without errors as lines of text; the rows are only part of a dry run. */
    public List<String> lines() {
        var lines = new ArrayList<>(notes);
        if (dryRun) {
            counts.forEach(count -> addRows(lines, count));
        }
        addExcerpt(lines, removed, "values removed");
        addExcerpt(lines, warnings, "warnings");
        counts.forEach(count -> lines.add(count.toString()));
        return lines;
    }

    private void addRows(List<String> lines, Count count) {
        rows.stream().filter(row -> row.file().equals(count.file())).forEach(row -> lines.add(row.toString()));
        for (var kind : PlannedRow.Kind.values()) {
            int more = count.of(kind) - SHOWN_MAX;
            if (more > 0) {
                lines.add("%s: and %d more %s".formatted(count.file().fileName(), more, kind.word()));
            }
        }
    }

    private static void addExcerpt(List<String> lines, Excerpt<String> excerpt, String name) {
        lines.addAll(excerpt.first());
        if (excerpt.total() > 0) {
            lines.add("%s: %d%s"
                    .formatted(
                            name,
                            excerpt.total(),
                            excerpt.more() > 0 ? ", of which the first " + SHOWN_MAX + " are shown" : ""));
        }
    }

    /** Returns the errors as lines of text; if not all are shown, the total of each kind follows. */
    public List<String> errorLines() {
        var lines = new ArrayList<>(errors.stream().map(ImportError::toString).toList());
        if (errorCount() > errors.size()) {
            lines.add("%d errors, of which %d are shown:".formatted(errorCount(), errors.size()));
            errorTotals.forEach((kind, total) -> lines.add("%d x %s".formatted(total, kind)));
        }
        return lines;
    }
}
