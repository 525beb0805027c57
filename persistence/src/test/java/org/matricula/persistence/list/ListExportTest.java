package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.matricula.persistence.list.Listed.request;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.ejb.EJB;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.student.StudentRepository;

/** C16: what a list shows, as a file. */
@Tag("reading")
@DeskTest
class ListExportTest {

    private static final int STUDENTS = 12;

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

    @BeforeEach
    void given(Desk desk) {
        var a = grades.create(new GradeDetails("A", null, true, 1));
        desk.inTransaction(() -> IntStream.range(0, STUDENTS).forEach(i -> {
            var name = i == 3 ? "=1+1" : i == 4 ? "Ada; \"the Countess\", Lovelace" : "Name " + i / 2;
            var student = students.create(
                    new StudentDetails("N%04d".formatted(STUDENTS - i), name, i % 3 == 0 ? null : 20 + i));
            var course =
                    courses.create(new CourseDetails("C%02d".formatted(i), "Course " + i, "Words\r\nof two lines"));
            var status = i % 2 == 0 ? EnrollmentStatus.ACTIVE : EnrollmentStatus.WITHDRAWN;
            enrollments.create(
                    student,
                    course,
                    new EnrollmentDetails(i % 4 == 0 ? a : null, status, LocalDate.of(2026, 9, 1 + i), null));
        }));
    }

    private String exported(ListRequest request) {
        var file = new StringWriter();
        try {
            lists.export(request, head -> head.toUpperCase(Locale.ROOT), value -> value, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(file.toString()).startsWith("\uFEFF").doesNotContain("\uFEFF\uFEFF");
        return file.toString().substring(1);
    }

    private static List<List<String>> records(String file) {
        return CsvReader.builder().ofCsvRecord(file).stream()
                .map(each -> each.getFields())
                .toList();
    }

    /** The same as the pages of the list show it, five rows each. */
    private List<List<String>> paged(String listing, String address) {
        var records = new ArrayList<List<String>>();
        for (int page = 1; ; page++) {
            var answer = lists.list(request(listing, address, Window.page(page, 5)));
            if (page == 1) {
                records.add(answer.columns().stream()
                        .map(each -> each.name().toUpperCase(Locale.ROOT))
                        .toList());
            }
            answer.rows()
                    .forEach(row -> records.add(row.cells().stream()
                            .map(cell -> cell.value() == null
                                    ? ""
                                    : guarded(cell.value().toString()))
                            .toList()));
            if (records.size() > answer.total()) {
                return records;
            }
        }
    }

    private static String guarded(String text) {
        return text.startsWith("=") ? "'" + text : text;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "student    | page=2&rows=5",
                "student    | q=name&sort=-courses,name,-age&column=name&column=courses&column=number",
                "student    | age.from=22&sort=age",
                "student    | course=C03&course=C04",
                "student    | q=nobody",
                "course     | sort=-ungraded,-code&column=description&column=ungraded&column=students&column=code",
                "course     | work=ungraded",
                "enrollment | status=active&grade=none&sort=-enrolledOn",
                "enrollment | sort=grade,status,-student&enrolledOn=2026-09",
                "enrollment | status=asleep&course=nobody",
                "grade      | ",
            })
    void C16_the_file_has_what_the_pages_of_the_list_show(String listing, String address) {
        assertThat(records(exported(request(listing, address)))).isEqualTo(paged(listing, address));
    }

    @Test
    void C16_nothing_that_was_typed_is_a_formula_or_a_cell_of_its_own() {
        assertThat(exported(request("student", "column=name&course=C03&course=C04&sort=name")))
                .isEqualTo("NAME\r\n'=1+1\r\n\"Ada; \"\"the Countess\"\", Lovelace\"\r\n");
    }

    @Test
    void C16_a_long_list_is_read_in_parts_with_the_same_few_statements_each(Desk desk) {
        // GIVEN one more than two parts hold
        desk.inTransaction(() -> IntStream.range(0, 2 * Window.MAX + 1 - STUDENTS)
                .forEach(i -> students.create(new StudentDetails("L%05d".formatted(i), "Long", null))));
        var file = new StringBuilder();

        // WHEN
        var sent = desk.statements().during(() -> file.append(exported(request("student", "sort=-number"))));

        // THEN the ids once, and for each of the three parts its rows and the numbers beside them
        assertThat(sent).hasSize(1 + 3 * 2).allMatch(sql -> sql.startsWith("select"));
        assertThat(file.toString().lines().skip(1))
                .hasSize(2 * Window.MAX + 1)
                .isSortedAccordingTo((one, other) -> other.substring(0, 5).compareTo(one.substring(0, 5)));
    }

    @Test
    void C16_who_may_not_see_a_list_gets_no_file_of_it_and_what_is_hidden_is_not_in_it() {
        CallerRoles.during(Set.of(Role.STUDENT_VIEW), () -> {
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> exported(request("enrollment", null)));
            assertThat(exported(request("student", "column=name&column=courses&course=C03&sort=-courses"))
                            .lines())
                    .hasSize(1 + STUDENTS)
                    .first()
                    .isEqualTo("NAME");
        });
    }
}
