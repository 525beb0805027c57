package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
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
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.Flush;

/** Reads the links between students and courses; both ends and the grade may stand in the same import. */
class EnrollmentImport extends TableImport<EnrollmentImport.Pair, EnrollmentImport.Values, Enrollment> {

    private static final String STUDENT = "student_number";
    private static final String COURSE = "course_code";
    private static final String GRADE = "grade";
    private static final String STATUS = "status";
    private static final String ENROLLED = "enrolled_on";
    private static final String ENDED = "ended_on";
    private static final String STATUSES =
            Arrays.stream(EnrollmentStatus.values()).map(EnrollmentImport::word).collect(Collectors.joining(", "));

    /** The two ends by their folded keys. */
    record Pair(String number, String code) {}

    /** The grade by its folded code, which may not be stored yet. */
    record Values(String grade, EnrollmentStatus status, LocalDate enrolledOn, LocalDate endedOn) {}

    private final EntityManager em;
    private final GradeImport grades;
    private final CourseImport courses;
    private final StudentImport students;
    private final Student anyStudent = new Student(new StudentDetails("any", "any", null));
    private final Course anyCourse = new Course(new CourseDetails("any", "any", null));
    private boolean withEnrolledOn;
    private boolean withEndedOn;

    EnrollmentImport(
            EntityManager em, Validator validator, GradeImport grades, CourseImport courses, StudentImport students) {
        super(em, validator, TransferFile.ENROLLMENTS, Enrollment.class);
        this.em = em;
        this.grades = grades;
        this.courses = courses;
        this.students = students;
    }

    /** The word of a status in a file. */
    static String word(EnrollmentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    @Override
    Map<Pair, Stored<Values>> stored() {
        var numbers = byId(students.ids());
        var codes = byId(courses.ids());
        var scale = byId(grades.ids());
        var stored = new HashMap<Pair, Stored<Values>>();
        em.createQuery(
                        "SELECT e.id, e.student.id, e.course.id, g.id, e.status, e.enrolledOn, e.endedOn"
                                + " FROM Enrollment e LEFT JOIN e.grade g",
                        Object[].class)
                .getResultList()
                .forEach(row -> stored.put(
                        new Pair(numbers.get(row[1]), codes.get(row[2])),
                        new Stored<>(
                                (Long) row[0],
                                new Values(scale.get(row[3]), (EnrollmentStatus) row[4], (LocalDate) row[5], (LocalDate)
                                        row[6]))));
        return stored;
    }

    private static Map<Object, String> byId(Map<String, Long> ids) {
        return ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    Pair key(Row row) {
        var number = KeyFold.of(row.text(STUDENT));
        var code = KeyFold.of(row.text(COURSE));
        if (!students.knows(number)) {
            row.refuseUnknown(STUDENT, "is no student of the desk, nor of " + TransferFile.STUDENTS.fileName());
        }
        if (!courses.knows(code)) {
            row.refuseUnknown(COURSE, "is no course of the desk, nor of " + TransferFile.COURSES.fileName());
        }
        return new Pair(number, code);
    }

    @Override
    String keyColumn() {
        return STUDENT;
    }

    @Override
    String duplicateOf(long line) {
        return "is enrolled in the same course in line " + line + " already";
    }

    @Override
    Values details(Row row, Values now) {
        withEnrolledOn = row.has(ENROLLED);
        withEndedOn = row.has(ENDED);
        var grade = KeyFold.of(row.text(GRADE));
        if (!grade.isEmpty() && !grades.knows(grade)) {
            row.refuseUnknown(GRADE, "is no grade of the desk, nor of " + TransferFile.GRADES.fileName());
        }
        var status = row.required(STATUS, EnrollmentImport::status, "must be one of " + STATUSES);
        var read = new Values(grade.isEmpty() ? null : grade, status, date(row, ENROLLED), date(row, ENDED));
        var wanted = now == null ? read : merged(read, now.enrolledOn(), now.endedOn());
        var dates = new EnrollmentDetails(null, EnrollmentStatus.ACTIVE, wanted.enrolledOn(), wanted.endedOn());
        validate(row, new Enrollment(anyStudent, anyCourse, dates));
        return wanted;
    }

    private static EnrollmentStatus status(String text) {
        return Arrays.stream(EnrollmentStatus.values())
                .filter(status -> word(status).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static LocalDate date(Row row, String column) {
        return row.value(column, LocalDate::parse, "must be a date, as in 2026-09-01, or empty");
    }

    /** A column that the file does not have keeps what is stored. */
    private Values merged(Values read, LocalDate enrolledOn, LocalDate endedOn) {
        return new Values(
                read.grade(),
                read.status(),
                withEnrolledOn ? read.enrolledOn() : enrolledOn,
                withEndedOn ? read.endedOn() : endedOn);
    }

    /** The rule about the two dates has a name of its own; it is told at the later one. */
    @Override
    String column(ConstraintViolation<?> violation) {
        var column = super.column(violation);
        return column.startsWith(ENDED) ? ENDED : column;
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
                em.find(Student.class, students.id(pair.number())),
                em.find(Course.class, courses.id(pair.code())),
                attached(values));
    }

    @Override
    void amend(Enrollment stored, Values values) {
        stored.amend(attached(merged(values, stored.getEnrolledOn(), stored.getEndedOn())));
    }

    private EnrollmentDetails attached(Values values) {
        var grade = values.grade() == null ? null : em.find(Grade.class, grades.id(values.grade()));
        return new EnrollmentDetails(grade, values.status(), values.enrolledOn(), values.endedOn());
    }

    @Override
    Flush.Unique unique() {
        return new Flush.Unique("uq_enrollment_student_course", "enrollment", "of the import");
    }
}
