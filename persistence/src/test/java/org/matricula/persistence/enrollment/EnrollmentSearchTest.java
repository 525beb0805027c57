package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;

/** The list of enrollments; its three rows are told apart by the student's number: 1, 2, 3. */
@DeskTest
class EnrollmentSearchTest {

    private static final LocalDate DAY = School.TERM;

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EnrollmentSearch search;

    private Grade best;
    private Enrollment first;

    @BeforeEach
    void given() {
        best = school.grade("Z", 1);
        var worst = school.grade("A", 2);
        first = enrolled("1", "Cy 100%_\\", "BOT", "Stoffe", best, EnrollmentStatus.WITHDRAWN, 2, 7);
        enrolled("2", "Ada", "CHE", "Zahlen", worst, EnrollmentStatus.ACTIVE, 3, 6);
        enrolled("3", "Ben", "ALG", "Pflanzen", null, EnrollmentStatus.COMPLETED, 1, 5);
    }

    private Enrollment enrolled(
            String number, String name, String code, String title, Grade grade, EnrollmentStatus status, int... days) {
        return enrollments.create(
                students.create(new StudentDetails(number, name, null)),
                courses.create(new CourseDetails(code, title, "")),
                new EnrollmentDetails(grade, status, DAY.plusDays(days[0]), DAY.plusDays(days[1])));
    }

    private String numbers(EnrollmentFilter filter, String order) {
        var rows = search.rows(filter, Order.parse(order, EnrollmentColumn.class), Window.firstPage());
        return String.join(" ", rows.stream().map(EnrollmentRow::number).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "          | 2 3 1",
                "number    | 1 2 3",
                "-number   | 3 2 1",
                "student   | 2 3 1",
                "-student  | 1 3 2",
                "code      | 3 1 2",
                "-code     | 2 1 3",
                "course    | 3 1 2",
                "-course   | 2 1 3",
                "grade     | 1 2 3",
                "status    | 2 3 1",
                "-status   | 1 3 2",
                "enrolled  | 3 1 2",
                "-enrolled | 2 1 3",
                "ended     | 3 2 1",
                "-ended    | 1 2 3",
            })
    void b51_the_list_is_ordered_by_every_column(String order, String expected) {
        assertThat(numbers(EnrollmentFilter.all(), order)).isEqualTo(expected);
    }

    @Test
    void b51_a_grade_is_ordered_by_its_place_in_the_scale_and_not_by_its_letters() {
        assertThat(numbers(EnrollmentFilter.all().graded(true), "grade")).isEqualTo("1 2");
        assertThat(numbers(EnrollmentFilter.all().graded(true), "-grade")).isEqualTo("2 1");
    }

    @Test
    void a_row_shows_both_ends_and_the_values_of_the_link() {
        // WHEN
        var row = search.rows(EnrollmentFilter.all().gradedWith(best), List.of(), Window.firstPage());

        // THEN
        assertThat(row)
                .containsExactly(new EnrollmentRow(
                        first.getId(),
                        first.getStudent().getId(),
                        "1",
                        "Cy 100%_\\",
                        first.getCourse().getId(),
                        "BOT",
                        "Stoffe",
                        best.getId(),
                        "Z",
                        EnrollmentStatus.WITHDRAWN,
                        DAY.plusDays(2),
                        DAY.plusDays(7)));
    }

    @Test
    void a_row_without_a_grade_is_listed_too() {
        // WHEN
        var page = search.list(EnrollmentFilter.all().graded(false), List.of(), Window.firstPage());

        // THEN
        assertThat(page.total()).isOne();
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo("3");
            assertThat(row.gradeId()).isNull();
            assertThat(row.grade()).isNull();
        });
    }

    @Test
    void every_filter_narrows_the_list_and_the_count_alike() {
        var all = EnrollmentFilter.all();

        narrows(all, "1 2 3");
        narrows(all.ofStudents(first.getStudent()), "1");
        narrows(all.inCourses(first.getCourse()), "1");
        narrows(all.gradedWith(best), "1");
        narrows(all.graded(true), "1 2");
        narrows(all.inStatus(EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED), "2 3");
        narrows(all.matching("ada"), "2");
        narrows(all.matching("zahlen 2"), "2");
        narrows(all.matching("e"), "1 2 3");
        narrows(all.matching("  "), "1 2 3");
        narrows(all.matching("ada bot"), "");
        narrows(all.graded(true).inStatus(EnrollmentStatus.ACTIVE).matching("che"), "2");
        narrows(all.matching("ada").or(all.graded(false)), "2 3");
        narrows(all.ofStudents(), "");
        narrows(all.inCourses(), "");
        narrows(all.gradedWith(), "");
        narrows(all.inStatus(), "");
        narrows(all.inStatus().or(all.graded(false)), "3");
    }

    private void narrows(EnrollmentFilter filter, String expected) {
        assertThat(numbers(filter, "number")).isEqualTo(expected);
        assertThat(search.count(filter)).isEqualTo(expected.isEmpty() ? 0 : expected.split(" ", -1).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100%_\\"})
    void a_search_takes_every_character_literally(String text) {
        narrows(EnrollmentFilter.all().matching(text), "1");
    }

    @Test
    void pages_do_not_overlap_and_cost_one_count_and_one_select(Desk desk) {
        // GIVEN
        var algebra = courses.findByCode("ALG").orElseThrow();
        enrollments.enroll(algebra, school.students("S", 20), () -> School.graded(best));
        var byStatus = Order.parse("status", EnrollmentColumn.class);

        // WHEN
        var sent = desk.statements().during(() -> search.list(EnrollmentFilter.all(), byStatus, Window.page(1, 10)));
        var pages = List.of(1, 2, 3).stream()
                .flatMap(page -> search.list(EnrollmentFilter.all(), byStatus, Window.page(page, 10)).rows().stream())
                .toList();

        // THEN
        assertThat(sent).hasSize(2);
        assertThat(pages).extracting(EnrollmentRow::id).doesNotHaveDuplicates().hasSize(23);
    }
}
