package org.matricula.persistence.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of an import and of an export, in the order in which they build on one another. */
public enum TransferFile {
    /** The grade scale. */
    GRADES("code,points,passing,position", ""),
    /** The courses. */
    COURSES("code,name,description", ""),
    /** The students. */
    STUDENTS("number,name,age", ""),
    /** Who is enrolled in what, with which grade; the dates may be left out. */
    ENROLLMENTS("student_number,course_code,grade,status", "enrolled_on,ended_on");

    private final String required;
    private final String optional;

    TransferFile(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    /** The name of the file in its folder. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** The columns that every such file has. */
    public List<String> required() {
        return List.of(required.split(","));
    }

    /** All columns that such a file can have, in the order in which they are written. */
    public List<String> columns() {
        return Stream.of(required.split(","), optional.split(","))
                .flatMap(Stream::of)
                .filter(column -> !column.isEmpty())
                .toList();
    }

    /** The first line of such a file, with the columns that may be left out in brackets. */
    String header() {
        return required + (optional.isEmpty() ? "" : "[," + optional + "]");
    }

    Path in(Path folder) {
        return folder.resolve(fileName());
    }
}
