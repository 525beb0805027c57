package org.matricula.persistence.transfer;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an import did, or why it did nothing.
 *
 * @param dryRun whether the files were only checked and counted
 * @param counts one for each file, in the order of the files; empty where something is wrong
 * @param errors what is wrong, at most {@value #ERRORS_MAX}; nothing was written then
 * @param furtherErrors the number of errors that are not listed
 */
public record ImportReport(boolean dryRun, List<Count> counts, List<ImportError> errors, long furtherErrors)
        implements Serializable {

    /** The most errors that a report lists; all of them are counted. */
    public static final int ERRORS_MAX = 100;

    /**
     * What became of the lines of a file.
     *
     * @param created records that were not there before
     * @param changed records that were there with other values
     * @param unchanged records that were there with the same values
     */
    public record Count(TransferFile file, int created, int changed, int unchanged) implements Serializable {

        @Override
        public String toString() {
            return "%s: %d new, %d changed, %d unchanged".formatted(file.fileName(), created, changed, unchanged);
        }
    }

    /** Whether something is wrong with the files, so that nothing was written. */
    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** The errors as lines for people; the last one tells how many more there are. */
    public List<String> errorLines() {
        var lines = errors.stream().map(ImportError::toString);
        return (furtherErrors == 0 ? lines : Stream.concat(lines, Stream.of("and " + furtherErrors + " more")))
                .toList();
    }
}
