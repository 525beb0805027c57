package org.matricula.persistence.transfer;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of an import and an export. Two files are equal if they have the same name.
 *
 * @param fileName its name in its folder
 * @param keys the key columns; an import needs them
 * @param standard the columns that an export always writes
 * @param columns all columns that such a file can have, in their order, the key columns first
 * @param labels columns by other names that they can have: the labels of Matricula's lists
 */
public record TransferFile(
        String fileName, List<String> keys, List<String> standard, List<String> columns, Map<String, String> labels)
        implements Serializable {

    /**
     * Returns the file of the plain links between two entities, with a column for each end.
     *
     * @param relation the name of the relation at its owner
     */
    static TransferFile ofLinks(String owner, String relation, String other) {
        var name = columnOf(relation);
        var columns = List.of(owner, other.equals(owner) ? name : other);
        return new TransferFile(owner + "_" + name + ".csv", columns, columns, columns, Map.of());
    }

    /** Returns the column of a field: hiredOn is hired_on. */
    static String columnOf(String field) {
        return field.replaceAll("(?<!^)(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a column by a name in any case, with blanks or dashes for underscores, or by the label of Matricula's lists.
     *
     * @return the name in {@link #columns()}; empty for a name that this file does not know
     */
    public Optional<String> column(String name) {
        var wanted = letters(name);
        return columns.stream()
                .filter(column -> letters(column).equals(wanted))
                .findFirst()
                .or(() -> Optional.ofNullable(labels.get(wanted)));
    }

    static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    Path in(Path folder) {
        return folder.resolve(fileName);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TransferFile file && file.fileName.equals(fileName);
    }

    @Override
    public int hashCode() {
        return fileName.hashCode();
    }

    @Override
    public String toString() {
        return fileName;
    }
}
