package org.matricula.persistence.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects errors: all are counted by kind, and some of each kind are kept. */
class Problems {

    private static final Comparator<Problem> ORDER = Comparator.comparingInt(Problem::file)
            .thenComparing(problem -> problem.error().line())
            .thenComparing(Problem::column);

    /** An error with its position: files in the order of reading, columns as in their file. */
    private record Problem(ImportError error, int file, int column) {}

    private final Map<String, List<Problem>> kept = new LinkedHashMap<>();
    private final Map<String, Long> totals = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();

    void add(ImportError error) {
        add(error, -1);
    }

    /**
     * Adds an error.
     *
     * @param column the position of its column in the file; -1 for a whole row or file
     */
    void add(ImportError error, int column) {
        if (!files.contains(error.file())) {
            files.add(error.file());
        }
        totals.merge(error.kind(), 1L, Long::sum);
        var same = kept.computeIfAbsent(error.kind(), kind -> new ArrayList<>());
        if (same.size() < ImportReport.SHOWN_MAX) {
            same.add(new Problem(error, files.indexOf(error.file()), column));
        }
    }

    boolean isEmpty() {
        return totals.isEmpty();
    }

    /** Returns the number of errors of each kind, in the order of their first errors. */
    Map<String, Long> totals() {
        return new LinkedHashMap<>(totals);
    }

    /** Returns the errors to show: the same number of each kind as far as possible, in the order of the files. */
    List<ImportError> shown() {
        var shown = new ArrayList<Problem>();
        for (int round = 0; round < ImportReport.SHOWN_MAX; round++) {
            for (var same : kept.values()) {
                if (round < same.size() && shown.size() < ImportReport.SHOWN_MAX) {
                    shown.add(same.get(round));
                }
            }
        }
        return shown.stream().sorted(ORDER).map(Problem::error).toList();
    }
}
