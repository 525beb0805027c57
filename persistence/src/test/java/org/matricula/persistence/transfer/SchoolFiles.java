package org.matricula.persistence.transfer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of students and courses with their enrollments and the grades, in the order of an import. */
public final class SchoolFiles {

    public static final TransferFile GRADES = file("grades", List.of("code"), "points", "passing", "position");
    public static final TransferFile COURSES = file("courses", List.of("code"), "name", "description");
    public static final TransferFile STUDENTS = file("students", List.of("number"), "name", "age");
    public static final TransferFile ENROLLMENTS = new TransferFile(
            "enrollments.csv",
            List.of("student_number", "course_code"),
            List.of("student_number", "course_code", "grade", "status"),
            List.of("student_number", "course_code", "grade", "status", "enrolled_on", "ended_on"),
            Map.of(
                    "number", "student_number",
                    "code", "course_code",
                    "enrolled", "enrolled_on",
                    "ended", "ended_on"));

    public static final List<TransferFile> ALL = List.of(GRADES, COURSES, STUDENTS, ENROLLMENTS);

    private SchoolFiles() {}

    private static TransferFile file(String name, List<String> keys, String... others) {
        var columns = Stream.concat(keys.stream(), List.of(others).stream()).toList();
        return new TransferFile(
                name + ".csv", keys, columns, columns, name.equals("grades") ? Map.of("place", "position") : Map.of());
    }
}
