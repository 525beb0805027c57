package org.matricula.persistence.transfer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.transfer.RowImport.Context;
import org.matricula.persistence.transfer.RowImport.Stored;

/** Reads the enrollments; student, course and grade may be in the same import. */
class EnrollmentImport extends TableImport<EnrollmentImport.Pair, EnrollmentImport.Values, Enrollment> {

    private static final String STUDENT = "student_number";
    private static final String COURSE = "course_code";
    private static final String GRADE = "grade";
    private static final String STATUS = "status";
    private static final String ENROLLED = "enrolled_on";
    private static final String ENDED = "ended_on";

    /** The folded keys of student and course. */
    record Pair(String number, String code) {}

    /** Returns the grade with a folded code, which is perhaps not stored yet. */
    record Values(String grade, EnrollmentStatus status, LocalDate enrolledOn, LocalDate endedOn) {

        /** A new enrollment without values in the file. */
        static final Values NEW = new Values(null, EnrollmentStatus.ACTIVE, null, null);
    }

    private final EntityImport grades;
    private final EntityImport courses;
    private final EntityImport students;
    private final Student anyStudent = new Student(new StudentDetails("any", "any", null));
    private final Course anyCourse = new Course(new CourseDetails("any", "any", null));

    EnrollmentImport(Context context, EntityImport grades, EntityImport courses, EntityImport students) {
        super(context, TransferFile.ENROLLMENTS, Enrollment.class);
        this.grades = grades;
        this.courses = courses;
        this.students = students;
    }

    @Override
    Map<Pair, Stored<Values>> stored() {
        var numbers = students.keys();
        var codes = courses.keys();
        var scale = grades.keys();
        var stored = new HashMap<Pair, Stored<Values>>();
        em().createQuery(
                        "SELECT e.id, e.version, e.student.id, e.course.id, g.id, e.status, e.enrolledOn, e.endedOn"
                                + " FROM Enrollment e LEFT JOIN e.grade g",
                        Object[].class)
                .getResultList()
                .forEach(row -> stored.put(
                        new Pair(numbers.get(row[2]), codes.get(row[3])),
                        new Stored<>(
                                (Long) row[0],
                                (Integer) row[1],
                                new Values(scale.get(row[4]), (EnrollmentStatus) row[5], (LocalDate) row[6], (LocalDate)
                                        row[7]))));
        return stored;
    }

    @Override
    Pair key(Row row) {
        var number = students.end(row, STUDENT);
        var code = courses.end(row, COURSE);
        return number == null || code == null ? null : new Pair(number, code);
    }

    @Override
    String keyColumn() {
        return STUDENT;
    }

    @Override
    String duplicateOf(long line) {
        return "is already enrolled in the same course in line " + line;
    }

    @Override
    Values details(Row row, Values stored) {
        var now = stored == null ? Values.NEW : stored;
        var wanted = new Values(
                grade(row, now.grade()),
                row.required(STATUS, CellType.STATUS, now.status()),
                row.optional(ENROLLED, CellType.DATE, now.enrolledOn()),
                row.optional(ENDED, CellType.DATE, now.endedOn()));
        var dates = new EnrollmentDetails(null, EnrollmentStatus.ACTIVE, wanted.enrolledOn(), wanted.endedOn());
        validate(
                row,
                new Enrollment(anyStudent, anyCourse, dates),
                day -> stored != null && (day.equals(stored.enrolledOn()) || day.equals(stored.endedOn())));
        return wanted;
    }

    /** Returns the folded code of the grade; null for none. */
    private String grade(Row row, String now) {
        var text = row.text(GRADE);
        if (text.isEmpty()) {
            return row.has(GRADE) && options().removeGrades() ? null : now;
        }
        var named = grades.named(row, GRADE);
        if (named.isEmpty() && !row.isCleared(GRADE)) {
            grades.refuseUnknown(row, GRADE);
        }
        return named.orElse(null);
    }

    @Override
    void planned(Row row, Pair pair, Values old, Values wanted) {
        if (old != null && old.grade() != null && wanted.grade() == null) {
            plan().addRemovedGrade(() -> "%s line %d: removes the grade %s of %s"
                    .formatted(file().fileName(), row.line(), grades.written(old.grade()), label(pair, old)));
        }
    }

    @Override
    String label(Pair pair, Values values) {
        return students.label(pair.number()) + " in " + courses.label(pair.code());
    }

    @Override
    List<String> cells(Values values) {
        return List.of(
                values.grade() == null ? "" : grades.written(values.grade()),
                CellType.text(values.status()),
                CellType.text(values.enrolledOn()),
                CellType.text(values.endedOn()));
    }

    @Override
    void prepare(Collection<Pair> keys) {
        find(Student.class, idsOf(keys, pair -> students.id(pair.number())));
        find(Course.class, idsOf(keys, pair -> courses.id(pair.code())));
    }

    private static Set<Long> idsOf(Collection<Pair> keys, Function<Pair, Long> id) {
        return keys.stream().map(id).collect(Collectors.toSet());
    }

    @Override
    Enrollment create(Pair pair, Values values) {
        return new Enrollment(
                em().find(Student.class, students.id(pair.number())),
                em().find(Course.class, courses.id(pair.code())),
                attached(values));
    }

    @Override
    void amend(Enrollment stored, Values values) {
        stored.amend(attached(values));
    }

    private EnrollmentDetails attached(Values values) {
        var grade = values.grade() == null ? null : em().find(Grade.class, grades.id(values.grade()));
        return new EnrollmentDetails(grade, values.status(), values.enrolledOn(), values.endedOn());
    }

    @Override
    Flush.Unique unique() {
        return new Flush.Unique("uq_enrollment_student_course", "enrollment", "of the import");
    }
}
