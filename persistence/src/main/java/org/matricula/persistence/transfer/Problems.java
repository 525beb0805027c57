package org.matricula.persistence.transfer;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the files: all of it is counted, the first of it is kept. */
class Problems {

    private final List<ImportError> kept = new ArrayList<>();
    private long further;

    void add(ImportError error) {
        if (kept.size() < ImportReport.ERRORS_MAX) {
            kept.add(error);
        } else {
            further++;
        }
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    ImportReport report(boolean dryRun, List<ImportReport.Count> counts) {
        return new ImportReport(dryRun, isEmpty() ? counts : List.of(), List.copyOf(kept), further);
    }
}
