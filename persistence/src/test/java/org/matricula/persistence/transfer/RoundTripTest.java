package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.quicktheories.core.Gen;

/** Whatever is stored comes back from an export as it was, and reading the export once more changes nothing. */
@Tag("reading")
@DeskTest
class RoundTripTest {

    private static final int SCHOOLS = 70;
    private static final int ROWS = 8;
    private static final List<EnrollmentStatus> STATUSES = List.of(EnrollmentStatus.values());
    private static final long SEED = 20_261_128L;

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private Importer importer;

    @EJB
    private Exporter exporter;

    @TempDir
    private Path path;

    /** The columns of each table. */
    private record Line(String key, String name, int number, LocalDate day) {}

    /* what spreadsheets calculate, separate, quote or clear, letters of many languages, and the words of the format itself */
    private static Gen<String> texts(int longest) {
        var pieces = List.of(
                "=1+1",
                "+",
                "-",
                "@",
                "'",
                "''=",
                "\"",
                ",",
                ";",
                "\t",
                "|",
                "sep=;",
                "(none)",
                "'(none)",
                "'=",
                "=\"1\"",
                "0001",
                "1",
                "true",
                "null",
                "Ana",
                "Zoë",
                "Ø",
                "李",
                "ß",
                "İ",
                "ı",
                "😀",
                "é",
                "e\u0301",
                "ﬁ",
                "\u2212",
                " ",
                "\u00A0",
                "#",
                "\\",
                "%",
                "$",
                "O'Neil",
                "2026-09-01",
                "１");
        var special = lists().of(integers().between(0, pieces.size() - 1).map(pieces::get))
                .ofSizeBetween(1, 4)
                .map(parts -> String.join("", parts));
        return special.mix(strings().betweenCodePoints(0x20, 0x24F).ofLengthBetween(1, longest))
                .map(text -> "x".equals(text) ? text : fit(text, longest));
    }

    /* a text that the entities take: visible, short enough, and with a letter or a digit */
    private static String fit(String text, int longest) {
        var visible = text.codePoints()
                .filter(each -> !Character.isISOControl(each) && each != 0xAD && Character.isDefined(each))
                .limit(longest - 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.chars().anyMatch(Character::isLetterOrDigit) ? visible : visible + "x";
    }

    private static Gen<Line> lines() {
        return texts(9).zip(
                        texts(30),
                        integers().between(0, 150),
                        integers().between(0, 10_000).map(days -> LocalDate.of(2000, 1, 1)
                                .plusDays(days)),
                        Line::new);
    }

    @Test
    void b55_an_export_is_read_back_as_it_was(Desk desk) {
        qt().withFixedSeed(SEED)
                .withExamples(SCHOOLS)
                .withShrinkCycles(SCHOOLS)
                .forAll(lists().of(lines()).ofSizeBetween(1, ROWS))
                .checkAssert(lines -> check(desk, lines));
    }

    private void check(Desk desk, List<Line> lines) {
        // GIVEN
        empty(desk);
        desk.inTransaction(() -> store(distinct(lines)));
        var before = tables(desk);
        exporter.run(path, Progress.NONE);

        // WHEN it is read into the same database, and into an empty one
        assertThat(changes()).as("read over itself").isZero();
        empty(desk);
        assertThat(changes()).as("read into nothing").isPositive();

        // THEN
        assertThat(tables(desk)).isEqualTo(before);
        assertThat(changes()).as("read a second time").isZero();
    }

    private int changes() {
        var report = importer.run(path, false, Progress.NONE);
        assertThat(report.errorLines()).isEmpty();
        return report.counts().stream()
                .mapToInt(count -> count.created() + count.changed())
                .sum();
    }

    private static List<Line> distinct(List<Line> lines) {
        Map<String, Line> byKey = new HashMap<>();
        lines.forEach(line -> byKey.putIfAbsent(KeyFold.of(line.key()), line));
        return List.copyOf(byKey.values());
    }

    private void store(List<Line> lines) {
        var students = new ArrayList<Student>();
        Grade grade = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var some = i % 2 == 0;
            var points = BigDecimal.valueOf(line.number(), i % 3);
            var next = new Grade(new GradeDetails(line.key(), some ? points : null, some, i - 1));
            var course = new Course(new CourseDetails(line.key(), line.name(), some ? line.name() + "\n," : ""));
            students.add(new Student(new StudentDetails(line.key(), line.name(), some ? line.number() : null)));
            em.persist(next);
            em.persist(course);
            em.persist(students.get(i));
            grade = some ? next : grade;
            for (var student : students) {
                var status = STATUSES.get(line.number() % STATUSES.size());
                em.persist(new Enrollment(
                        student,
                        course,
                        new EnrollmentDetails(
                                line.number() % 4 == 0 ? null : grade,
                                status,
                                some ? line.day() : null,
                                line.number() % 5 == 0 ? line.day().plusDays(i) : null)));
            }
        }
        em.flush();
    }

    /** Every value of the four tables, in an order that does not depend on the ids. */
    private List<Set<String>> tables(Desk desk) {
        return desk.inTransaction(() -> List.of(
                rows("SELECT g.code, g.points, g.passing, g.position FROM Grade g"),
                rows("SELECT c.code, c.name, c.description FROM Course c"),
                rows("SELECT s.number, s.name, s.age FROM Student s"),
                rows("SELECT s.number, c.code, g.code, e.status, e.enrolledOn, e.endedOn FROM Enrollment e"
                        + " JOIN e.student s JOIN e.course c LEFT JOIN e.grade g")));
    }

    private Set<String> rows(String select) {
        var rows = new TreeSet<String>();
        em.createQuery(select, Object[].class).getResultList().forEach(row -> rows.add(Arrays.toString(row)));
        return rows;
    }

    private void empty(Desk desk) {
        desk.inTransaction(() -> List.of("Enrollment", "Student", "Course", "Grade", "Change", "ActionCount", "Action")
                .forEach(entity -> em.createQuery("DELETE FROM " + entity).executeUpdate()));
    }
}
