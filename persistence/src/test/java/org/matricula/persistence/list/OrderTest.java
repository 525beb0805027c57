package org.matricula.persistence.list;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.list.Listed.column;
import static org.matricula.persistence.list.Listed.keys;
import static org.matricula.persistence.list.Listed.request;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.list.SavedListDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentColumn;
import org.matricula.persistence.enrollment.EnrollmentFilter;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.list.LookupResult.Suggestion;
import org.matricula.persistence.student.StudentRepository;

/** Names and codes have one order everywhere, on every database: that of readers, with numbers by value. */
@Tag("reading")
@DeskTest
class OrderTest {

    private static final String BY_NAME = "S3 S10 S1 S20 S2 S100";
    private static final String BY_NUMBER = "S1 S2 S3 S10 S20 S100";
    private static final int MANY = 45;
    private static final int PAGE = 7;

    @EJB
    private Lists lists;

    @EJB
    private SavedLists saved;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private AccountRepository accounts;

    @EJB
    private School school;

    @BeforeEach
    void given() {
        student("S100", "Zoe");
        student("S2", "de la Cruz");
        student("S20", "Bo");
        student("S1", "Åsa Berg");
        student("S10", "Anna");
        student("S3", "Ángel Ruiz");
        course("C10", "Zoology");
        course("C2", "école");
        course("C1", "Eco");
    }

    private Student student(String number, String name) {
        return students.create(new StudentDetails(number, name, null));
    }

    private void course(String code, String name) {
        courses.create(new CourseDetails(code, name, ""));
    }

    @Test
    void lists_sort_names_and_numbers_as_readers_do() {
        assertThat(keys(lists.list(request("student", null)))).isEqualTo(BY_NAME);
        assertThat(keys(lists.list(request("student", "sort=-number")))).isEqualTo("S100 S20 S10 S3 S2 S1");
        assertThat(keys(lists.list(request("course", null)))).isEqualTo("C1 C2 C10");
        assertThat(keys(lists.list(request("course", "sort=name")))).isEqualTo("C1 C2 C10");
    }

    @Test
    void pickers_and_suggestions_have_the_order_of_the_list() {
        assertThat(students.choices(null, null, MANY).first().stream()
                        .map(Suggestion::key)
                        .collect(joining(" ")))
                .isEqualTo(BY_NAME);
        assertThat(lists.choices("course", null, List.of(), MANY).first())
                .extracting(Suggestion::key)
                .containsExactly("C1", "C2", "C10");
        assertThat(lists.suggest("student", "").stream().map(Suggestion::key).collect(joining(" ")))
                .isEqualTo(BY_NAME);
    }

    @Test
    void enrollments_and_the_roster_have_the_order_of_names_and_codes() {
        var course = courses.findByCode("C10").orElseThrow();
        students.listByIds(ids()).forEach(each -> enrollments.enroll(each, course));
        enrollments.enroll(
                students.findByNumber("S10").orElseThrow(),
                courses.findByCode("C2").orElseThrow());

        assertThat(column(lists.list(request("enrollment", null)), "number")).isEqualTo("S3 S10 S10 S1 S20 S2 S100");
        assertThat(column(lists.list(request("enrollment", null)), "code")).isEqualTo("C10 C2 C10 C10 C10 C10 C10");
        assertThat(column(lists.list(request("enrollment", "sort=number&course=C10")), "number"))
                .isEqualTo(BY_NUMBER);
        var roster = EnrollmentFilter.all().inCourses(course);
        assertThat(search.list(roster, List.of(), Window.firstPage()).rows())
                .extracting("number")
                .containsExactly((Object[]) BY_NAME.split(" "));
        assertThat(search.list(roster, Order.parse("-number", EnrollmentColumn.class), Window.firstPage())
                        .rows())
                .extracting("number")
                .containsExactly("S100", "S20", "S10", "S3", "S2", "S1");
        assertThat(search.enrollments(roster))
                .extracting(each -> each.getStudent().getNumber())
                .containsExactly(BY_NAME.split(" "));
        assertThat(numbers(search.studentsWhere(roster))).isEqualTo(BY_NAME);
        assertThat(numbers(search.studentsWithout(courses.findByCode("C1").orElseThrow())))
                .isEqualTo(BY_NAME);
    }

    private static String numbers(List<Student> some) {
        return some.stream().map(Student::getNumber).collect(joining(" "));
    }

    private List<Long> ids() {
        return lists.ids(request("student", null), MANY);
    }

    @Test
    void students_behind_many_ids_are_in_one_order() {
        var ids = new ArrayList<>(ids());
        ids.addAll(0, school.students("Bea", 1200).stream().map(Student::getId).toList());

        var found = students.listByIds(ids);

        assertThat(found).hasSize(1206);
        assertThat(found.get(0).getName()).isEqualTo("Ángel Ruiz");
        assertThat(found.get(1205).getName()).isEqualTo("Zoe");
        assertThat(found).isSortedAccordingTo(Student.ORDER);
    }

    @Test
    void a_renamed_student_takes_another_place(Desk desk) {
        desk.inTransaction(() -> students.findByNumber("S10").orElseThrow().rename("Élodie"));

        assertThat(keys(lists.list(request("student", null)))).isEqualTo("S3 S1 S20 S2 S10 S100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "number", "-number,name", "age", "courses"})
    void the_pages_of_a_list_hold_each_row_once_and_the_export_has_their_order(String sort) throws IOException {
        // GIVEN names that sort alike, apart only by their ids
        IntStream.range(0, MANY).forEach(i -> student(null, i % 3 == 0 ? "Zoë" : i % 3 == 1 ? "Zoe" : "zoe"));

        // WHEN
        var paged = new ArrayList<String>();
        for (int first = 0; first < MANY + PAGE; first += PAGE) {
            lists.list(request("student", "sort=" + sort, new Window(first, PAGE)))
                    .rows()
                    .forEach(row -> paged.add(row.key()));
        }
        var file = new StringWriter();
        lists.export(request("student", "sort=" + sort), head -> head, value -> value, file);

        // THEN
        assertThat(paged).hasSize(MANY + 6).doesNotHaveDuplicates();
        assertThat(file.toString()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList())
                .isEqualTo(paged);
    }

    @Test
    void saved_lists_are_in_the_order_of_their_names() {
        accounts.create("tester", "hash", List.of());
        for (var name : List.of("Zone 10", "Zone 9", "zeta", "Äpfel", "Beta")) {
            saved.save("student", new SavedListDetails(name, "q=a", false), false);
        }
        assertThat(saved.list("student"))
                .extracting(each -> each.details().name())
                .containsExactly("Äpfel", "Beta", "zeta", "Zone 9", "Zone 10");
    }
}
