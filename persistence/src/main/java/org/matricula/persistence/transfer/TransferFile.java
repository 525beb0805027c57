package org.matricula.persistence.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of an import and an export, in the order of their dependencies. */
public enum TransferFile {
    /** The grade scale. */
    GRADES("code", ",points,passing,position", "", "place=position"),
    /** The courses. */
    COURSES("code", ",name,description", "", ""),
    /** The students. */
    STUDENTS("number", ",name,age", "", ""),
    /** The enrollments with grade, status and dates. */
    ENROLLMENTS(
            "student_number,course_code",
            ",grade,status",
            ",enrolled_on,ended_on",
            "number=student_number,code=course_code,enrolled=enrolled_on,ended=ended_on");

    private final String keys;
    private final String values;
    private final String dates;
    /* other names of columns: the labels of Matricula's lists */
    private final String labels;

    TransferFile(String keys, String values, String dates, String labels) {
        this.keys = keys;
        this.values = values;
        this.dates = dates;
        this.labels = labels;
    }

    /** The name of the file in its folder. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** The key columns; an import needs them. */
    public List<String> keys() {
        return split(keys);
    }

    /** The columns that an export always writes. */
    public List<String> standard() {
        return split(keys + values);
    }

    /** Returns all columns that such a file can have, in their order. */
    public List<String> columns() {
        return split(keys + values + dates);
    }

    /**
     * Finds a column by a name in any case, with blanks or dashes for underscores, or by the label of Matricula's lists.
     *
     * @return the name in {@link #columns()}; empty for a name that this file does not know
     */
    public Optional<String> column(String name) {
        var wanted = letters(name);
        return columns().stream()
                .filter(column -> letters(column).equals(wanted))
                .findFirst()
                .or(() -> split(labels).stream()
                        .filter(label -> label.startsWith(wanted + "="))
                        .map(label -> label.substring(wanted.length() + 1))
                        .findFirst());
    }

    private static List<String> split(String names) {
        return List.of(names.split(","));
    }

    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    Path in(Path folder) {
        return folder.resolve(fileName());
    }
}
