package org.matricula.persistence.transfer;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The options of an import.
 *
 * @param dryRun checks and reports only
 * @param removeGrades whether an empty grade removes the stored one; otherwise it keeps it
 * @param encoding of files that are not Unicode; these are refused without it
 * @param list the file for the list of all rows with their changes
 */
public record ImportOptions(
        boolean dryRun,
        boolean removeGrades,
        @Nullable Charset encoding,
        @Nullable Path list) {

    /** The ordinary import, or its dry run. */
    public static ImportOptions of(boolean dryRun) {
        return new ImportOptions(dryRun, false, null, null);
    }

    /** Returns the same options, but an empty grade removes the stored one. */
    public ImportOptions removingGrades() {
        return new ImportOptions(dryRun, true, encoding, list);
    }

    /** Returns the same options with an encoding for files that are not Unicode. */
    public ImportOptions with(Charset other) {
        return new ImportOptions(dryRun, removeGrades, other, list);
    }

    /** The same with a list of all rows. */
    public ImportOptions listing(Path file) {
        return new ImportOptions(dryRun, removeGrades, encoding, file);
    }
}
