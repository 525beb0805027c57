package org.matricula.persistence.transfer;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.StudentDetails;

/**
 * A file of an import and an export.
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

    /** The grade scale. */
    public static final TransferFile GRADES = of("grade", GradeDetails.class, "code", Map.of("place", "position"));
    /** The courses. */
    public static final TransferFile COURSES = of("course", CourseDetails.class, "code", Map.of());
    /** The students. */
    public static final TransferFile STUDENTS = of("student", StudentDetails.class, "number", Map.of());
    /** The enrollments with grade, status and dates. */
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

    /** The files that every school has, in the order of their dependencies. */
    public static final List<TransferFile> SCHOOL = List.of(GRADES, COURSES, STUDENTS, ENROLLMENTS);

    /**
     * Returns the file of an entity, with a column for each of its fields.
     *
     * @param entity its name, as in {@code student}
     * @param key the field with its key
     */
    static TransferFile of(String entity, Class<? extends Record> details, String key, Map<String, String> labels) {
        var columns = Stream.concat(
                        Stream.of(key),
                        Arrays.stream(details.getRecordComponents()).map(RecordComponent::getName))
                .distinct()
                .map(TransferFile::columnOf)
                .toList();
        return new TransferFile(entity + "s.csv", List.of(columnOf(key)), columns, columns, labels);
    }

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

    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    Path in(Path folder) {
        return folder.resolve(fileName);
    }

    @Override
    public String toString() {
        return fileName;
    }
}
