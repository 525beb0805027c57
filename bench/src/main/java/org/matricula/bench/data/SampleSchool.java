package org.matricula.bench.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;

/**
 * A generated school, the same every time for a size. Some things are the same at every size, so that there is always the same to
 * ask for: the first two students have ten courses each, the others 5 to 15; the first course has 1,000 students; five students
 * have the {@link #RARE} surname, and every fourth name or so contains {@link #COMMON}. Ids are unique in the whole school.
 */
public final class SampleSchool {

    /** The surname of exactly five students. */
    public static final String RARE = "Wyrzykowska";
    /** Letters that many names contain. */
    public static final String COMMON = "an";
    /** The number of students in the first course. */
    public static final int FIRST_COURSE_STUDENTS = 1_000;

    private static final int RARE_STUDENTS = 5;
    private static final int SECOND_COURSE_STUDENTS_MAX = 10_000;
    private static final int SPREAD = Size.COURSES_OF_A_STUDENT / 2;
    private static final double SKEW = 1.5; // the third course is the busiest of the others
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final List<String> CODES = List.of("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D", "F");
    private static final double[] POINTS = {4.3, 4.0, 3.7, 3.3, 3.0, 2.7, 2.3, 2.0, 1.7, 1.0, 0.0};
    private static final int[] WEIGHTS = {4, 12, 10, 12, 16, 10, 10, 12, 6, 5, 3};

    private final Size size;
    private final List<Grade> grades = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Grade> weighted = new ArrayList<>();

    /** The school of a size. */
    public SampleSchool(Size size) {
        this.size = size;
        for (int i = 0; i < CODES.size(); i++) {
            var details =
                    new GradeDetails(CODES.get(i), BigDecimal.valueOf(POINTS[i]), !"F".equals(CODES.get(i)), i + 1);
            var grade = StoredEntity.withId(new Grade(details), i + 1L);
            grades.add(grade);
            IntStream.range(0, WEIGHTS[i]).forEach(each -> weighted.add(grade));
        }
        var random = new Random(43);
        var names = SampleWords.courseNames(random);
        for (int i = 1; i <= size.courses(); i++) {
            courses.add(StoredEntity.withId(new Course(course(i, names.get(i - 1), random)), courseId(i)));
        }
    }

    private static CourseDetails course(int number, String name, Random random) {
        var description =
                "%s, %d credits: %s, %s and %s methods, with \"%s\" as a minor. Weekly exercises, one written exam."
                        .formatted(
                                name,
                                3 + random.nextInt(4),
                                area(random),
                                area(random),
                                area(random),
                                SampleWords.any(SampleWords.SUBJECTS, random));
        return new CourseDetails("C%05d".formatted(number), name, description);
    }

    private static String area(Random random) {
        return SampleWords.any(SampleWords.AREAS, random).toLowerCase(Locale.ROOT);
    }

    /** Returns the id of a course by its number, from 1. */
    public long courseId(int number) {
        return (long) grades.size() + number;
    }

    /** Returns the id of a student by its number, from 1. */
    public long studentId(int number) {
        return courseId(size.courses()) + number;
    }

    /** Returns the grades, the best first. */
    public List<Grade> grades() {
        return List.copyOf(grades);
    }

    /** Returns the courses in the order of their codes. */
    public List<Course> courses() {
        return List.copyOf(courses);
    }

    /** Returns the students in the order of their numbers; they are made as they are read. */
    public Stream<Student> students() {
        var random = new Random(42);
        var rare = new HashSet<Integer>();
        for (int i = 0; i < RARE_STUDENTS; i++) {
            rare.add(1 + size.students() / 10 + i * (size.students() / (RARE_STUDENTS + 1)));
        }
        return IntStream.rangeClosed(1, size.students()).mapToObj(number -> student(number, rare, random));
    }

    private Student student(int number, Set<Integer> rare, Random random) {
        var last = SampleWords.any(SampleWords.LAST_NAMES, random);
        var name = SampleWords.any(SampleWords.FIRST_NAMES, random) + " " + (char) ('A' + random.nextInt(26)) + ". "
                + (rare.contains(number) ? RARE : last);
        int age = 17 + (int) (18 * Math.pow(random.nextDouble(), 2));
        return StoredEntity.withId(
                new Student(new StudentDetails("S%07d".formatted(number), name, age)), studentId(number));
    }

    /** Returns the enrollments in the order of the students; they are made as they are read. */
    public Stream<Enrollment> enrollments() {
        return students().flatMap(new Enrolling()::of);
    }

    /** Chooses courses, one student after the other. */
    private final class Enrolling {

        private final Random random = new Random(44);
        private final int ofFirst = size.students() / FIRST_COURSE_STUDENTS;
        private final int ofSecond = Math.max(10, size.students() / SECOND_COURSE_STUDENTS_MAX);
        private int number;
        private int count;
        private long enrollmentId = studentId(size.students());

        Stream<Enrollment> of(Student student) {
            number++;
            if (number % 2 == 0) { // two students have twenty courses together
                count = 2 * Size.COURSES_OF_A_STUDENT - count;
            } else {
                count = number == 1
                        ? Size.COURSES_OF_A_STUDENT
                        : Size.COURSES_OF_A_STUDENT - SPREAD + random.nextInt(2 * SPREAD + 1);
            }
            return Arrays.stream(chosen()).mapToObj(course -> {
                var grade = SampleWords.any(weighted, random);
                var details = new EnrollmentDetails(grade, EnrollmentStatus.ACTIVE, FIRST_DAY, null);
                return StoredEntity.withId(new Enrollment(student, courses.get(course), details), ++enrollmentId);
            });
        }

        private int[] chosen() {
            var chosen = new int[count];
            int next = 0;
            if ((number - 1) % ofFirst == 0) {
                chosen[next++] = 0;
            }
            if ((number - 1) % ofSecond == ofSecond / 2) {
                chosen[next++] = 1;
            }
            while (next < count) {
                int course = 2 + (int) ((size.courses() - 2) * Math.pow(random.nextDouble(), SKEW));
                if (!contains(chosen, next, course)) {
                    chosen[next++] = course;
                }
            }
            return chosen;
        }

        private static boolean contains(int[] values, int count, int value) {
            for (int i = 0; i < count; i++) {
                if (values[i] == value) {
                    return true;
                }
            }
            return false;
        }
    }
}
