package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.domain.course.Course;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.Student;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.InvalidException.Violation;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.list.ListEdit;
import org.matricula.persistence.list.RowEdit;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.transfer.Importer;
import org.matricula.persistence.transfer.Progress;

/** A date from before dates had to be plausible is in nobody's way, until it is edited itself. */
@DeskTest
class StoredDateTest {

    private static final LocalDate STORED = LocalDate.of(202, 9, 1);

    @EJB
    private School school;

    @EJB
    private BulkEdit bulk;

    @EJB
    private EnrollmentDesk enrollmentDesk;

    @EJB
    private EntityRepository entities;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private Importer importer;

    @EJB
    private ListEdit list;

    @TempDir
    private Path folder;

    private Student student;
    private Course course;
    private Grade grade;
    private Long id;

    @BeforeEach
    void given(Desk desk) throws SQLException {
        student = school.student("S1");
        course = school.course("ALG");
        grade = school.grade("A", 1);
        id = school.enrolled(student, course, null).getId();
        new Sql(desk.dataSource()).execute("UPDATE enrollment SET enrolled_on = DATE('0202-09-01')");
    }

    private EnrollmentDetails details() {
        return enrollments.get(student, course).details();
    }

    private void expectOnly(EnrollmentDetails wanted) {
        assertThat(details()).isEqualTo(wanted);
        assertThat(wanted.enrolledOn()).isEqualTo(STORED);
    }

    @Test
    void a_grade_is_given_in_the_roster() {
        var now = details();
        enrollmentDesk.save(id, new Edit<>(now, now.with(grade)));
        expectOnly(now.with(grade));
    }

    @Test
    void a_grade_is_given_on_the_page_of_the_student() {
        var now = details();
        var edit = new LinkEdit(course.getId(), now, now.with(grade));
        entities.save(student, new Edit<>(student.details(), student.details()), List.of(edit));
        expectOnly(now.with(grade));
    }

    @Test
    void a_grade_and_a_status_are_given_to_many_at_once() {
        var now = details();
        bulk.amend(bulk.seen(List.of(id), Map.of()), each -> each.with(grade).with(EnrollmentStatus.COMPLETED));
        expectOnly(now.with(grade).with(EnrollmentStatus.COMPLETED));
    }

    @Test
    void a_cell_of_the_list_is_edited() {
        var now = details();
        list.save(
                "enrollment",
                List.of(new RowEdit(id, enrollments.get(student, course).getVersion(), Map.of("grade", "A"))));
        expectOnly(now.with(grade));
    }

    @Test
    void the_other_date_is_given() {
        var now = details();
        var day = LocalDate.of(2026, 12, 1);
        var wanted = new EnrollmentDetails(now.grade(), now.status(), now.enrolledOn(), day);
        enrollmentDesk.save(id, new Edit<>(now, wanted));
        expectOnly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"grade,enrolled_on | A,0202-09-01", "grade | A"})
    void an_import_gives_a_grade_with_or_without_the_date(String columns, String values) throws IOException {
        // GIVEN
        var now = details();
        var lines = List.of("student_number,course_code," + columns, student.getNumber() + ",ALG," + values);
        Files.write(folder.resolve("enrollments.csv"), lines);

        // WHEN
        var report = importer.run(folder, false, Progress.NONE);

        // THEN
        assertThat(report.errorLines()).isEmpty();
        expectOnly(now.with(grade));
    }

    @Test
    void another_date_that_is_not_plausible_is_refused_by_the_name_of_its_field_and_its_value() {
        var now = details();
        var wanted = new EnrollmentDetails(grade, now.status(), LocalDate.of(203, 9, 1), null);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollmentDesk.save(id, new Edit<>(now, wanted)))
                .satisfies(e -> assertThat(e.getViolations())
                        .extracting(Violation::field, Violation::value)
                        .containsExactly(tuple("enrollment.enrolledOn", "0203-09-01")));
        expectOnly(now);
    }

    @Test
    void the_date_is_corrected() {
        var now = details();
        var wanted = new EnrollmentDetails(null, now.status(), LocalDate.of(2026, 9, 1), null);
        enrollmentDesk.save(id, new Edit<>(now, wanted));
        assertThat(details()).isEqualTo(wanted);
    }
}
