package org.matricula.persistence.list;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.list.Listed.column;
import static org.matricula.persistence.list.Listed.keys;
import static org.matricula.persistence.list.Listed.request;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentFilter;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.list.LookupResult.Suggestion;
import org.matricula.persistence.student.StudentRepository;

/** A search finds a name however it is typed, and the same in every place that searches. */
@Tag("reading")
@DeskTest
class SearchTest {

    @EJB
    private Lists lists;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private GradeRepository grades;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private School school;

    @BeforeEach
    void given() {
        var course = courses.create(new CourseDetails("ÉCO‑1", "Économie générale", ""));
        courses.create(new CourseDetails("BIO-1", "Biology", ""));
        grades.create(new GradeDetails("Ä+", null, true, 1));
        var names = List.of(
                "Nguyễn Thị Hoa",
                "Ayşe Kaya",
                "Zoë Adams",
                "Seán O'Brien",
                "Tim O’Connor",
                "İsmail Yılmaz",
                "Jörg Straße",
                "Łukasz Wiśniewski",
                "X Æ A-12",
                "100% Sure",
                "under_score",
                "Back\\slash",
                "Cruz, Ana");
        for (int i = 0; i < names.size(); i++) {
            var student = students.create(new StudentDetails(String.valueOf(i), names.get(i), null));
            enrollments.enroll(student, course);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nguyen          | 0",
                "Nguye\u0302\u0303n | 0",
                "hoa NGUYEN      | 0",
                "hoa,nguyen      | 0",
                "Ayse            | 1",
                "AYŞE            | 1",
                "Zoe             | 2",
                "Zoe\u0308       | 2",
                "O’Brien         | 3",
                "OBrien, Seán    | 3",
                "O'Connor        | 4",
                "OʼConnor        | 4",
                "oconnor         | 4",
                "O\u00A0Connor   | 4",
                "Tim\u00A0Connor | 4",
                "ISMAIL          | 5",
                "ismail YILMAZ   | 5",
                "strasse         | 6",
                "STRASSE jorg    | 6",
                "lukasz          | 7",
                "ＬＵＫＡＳＺ         | 7",
                "ae a–12         | 8",
                "100%            | 9",
                "%               | 9",
                "_               | 10",
                "\\              | 11",
                "\"cruz, ana\"   | 12",
                "“cruz, ana”     | 12",
                "\"ana cruz\"    |",
                "ana,cruz        | 12",
                "Zo\u200Be       | 2",
                "nobody          |"
            })
    void a_name_is_found_however_it_is_typed_and_alike_in_every_place(String typed, String number) {
        // GIVEN
        var expected = number == null ? "" : number;
        var course = courses.findByCode("ÉCO‑1").orElseThrow();

        // THEN
        assertThat(keys(lists.list(request("student", "q=" + typed)))).isEqualTo(expected);
        assertThat(lists.suggest("student", typed).stream().map(Suggestion::key).collect(joining(" ")))
                .isEqualTo(expected);
        assertThat(column(lists.list(request("enrollment", "q=" + typed)), "number"))
                .isEqualTo(expected);
        assertThat(students.choices(typed, null, 100).first().stream()
                        .map(Suggestion::key)
                        .collect(joining(" ")))
                .isEqualTo(expected);
        assertThat(search.list(EnrollmentFilter.all().inCourses(course).matching(typed), List.of(), Window.firstPage())
                        .rows())
                .extracting("number")
                .isEqualTo(number == null ? List.of() : List.of(number));
    }

    @Test
    void a_word_that_many_students_have_finds_their_enrollments_and_those_in_a_course(Desk desk) {
        // GIVEN: more students than are looked up by themselves
        desk.inTransaction(() -> {
            var course = courses.create(new CourseDetails("INA", "Drawing", ""));
            school.students("Ina", 201).forEach(each -> enrollments.enroll(each, course));
            enrollments.enroll(school.student("Max"), course);
        });

        // THEN
        Map.of("ina", 202, "ina max", 1, "ina-200 drawing", 1, "ina-2", 1, "drawing nobody", 0)
                .forEach((typed, found) -> assertThat(
                                lists.list(request("enrollment", "q=" + typed)).total())
                        .as(typed)
                        .isEqualTo((long) found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"eco-1", "ECO−1", "economie generale", "GÉNÉRALE éco"})
    void a_course_is_found_by_code_and_name(String typed) {
        assertThat(keys(lists.list(request("course", "q=" + typed)))).isEqualTo("ÉCO‑1");
        assertThat(lists.choices("course", typed, List.of(), 100).first())
                .extracting(Suggestion::key)
                .containsExactly("ÉCO‑1");
        assertThat(lists.list(request("enrollment", "q=zoe " + typed)).rows()).hasSize(1);
    }

    @Test
    void a_filter_by_a_name_takes_it_however_it_is_typed() {
        assertThat(column(lists.list(request("enrollment", "student=nguyen hoa")), "number"))
                .isEqualTo("0");
        assertThat(keys(lists.list(request("student", "course=economie&q=zoe"))))
                .isEqualTo("2");
        assertThat(keys(lists.list(request("grade", "q=a")))).isEqualTo("Ä+");
    }

    @Test
    void a_renamed_student_is_found_by_the_new_name_only(Desk desk) {
        desk.inTransaction(() -> students.findByNumber("2").orElseThrow().rename("Chloë Adams"));

        assertThat(keys(lists.list(request("student", "q=zoe")))).isEmpty();
        assertThat(keys(lists.list(request("student", "q=chloe")))).isEqualTo("2");
    }
}
