package org.matricula.persistence.transfer;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * The options of an import.
 *
 * @param dryRun checks and reports only
 * @param removeGrades whether an empty grade takes away the grade that is stored; otherwise it leaves it alone
 * @param encoding of files that are not Unicode; null refuses them
 * @param list the file that gets the list of all rows with what becomes of them; null for none
 */
public record ImportOptions(boolean dryRun, boolean removeGrades, Charset encoding, Path list) {

    /** The ordinary import, or its dry run. */
    public static ImportOptions of(boolean dryRun) {
        return new ImportOptions(dryRun, false, null, null);
    }

    /** The same, where an empty grade takes away the one that is stored. */
    public ImportOptions removingGrades() {
        return new ImportOptions(dryRun, true, encoding, list);
    }

    /** The same with an encoding for files that are not Unicode. */
    public ImportOptions with(Charset other) {
        return new ImportOptions(dryRun, removeGrades, other, list);
    }

    /** The same with a list of all rows. */
    public ImportOptions listing(Path file) {
        return new ImportOptions(dryRun, removeGrades, encoding, file);
    }
}
