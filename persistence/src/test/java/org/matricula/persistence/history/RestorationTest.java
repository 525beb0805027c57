package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.change.Link;
import org.matricula.persistence.change.LinksChanged;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;

/** C12: what was deleted comes back as it was, with its enrollments and their grades. */
@DeskTest
class RestorationTest extends DeletedSchool {

    private static final EnrollmentDetails COMPLETED = new EnrollmentDetails(
            null, EnrollmentStatus.COMPLETED, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1));

    @EJB
    private EntityRepository entities;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private GradeRepository grades;

    private Desk desk;

    @BeforeEach
    void given(Desk shared) {
        desk = shared;
    }

    @Test
    void a_deleted_student_comes_back_with_id_number_links_and_grades() {
        // GIVEN
        var augusta = students.create(new StudentDetails("S-7", "Augusta", 36));
        var graded = enrollments.create(augusta, algebra, COMPLETED.with(best));
        var ungraded = enrollments.create(augusta, botany, UNGRADED);
        deletion.delete(augusta);

        // WHEN
        var restored = restoration.restore(deletionOf("student"));

        // THEN
        assertThat(restored.enrollments()).isEqualTo(2);
        assertThat(restored.leftOut()).isEmpty();
        assertThat(students.get(augusta).details()).isEqualTo(augusta.details());
        assertThat(enrollments.of(augusta)).containsExactly(graded, ungraded);
        assertThat(enrollments.get(augusta, algebra).details()).isEqualTo(COMPLETED.with(best));
        assertThat(enrollments.get(augusta, botany).details()).isEqualTo(UNGRADED);
    }

    @Test
    void a_deleted_course_comes_back_with_its_students() {
        // GIVEN
        var chemistry = courses.create(new CourseDetails("CHE", "Chemistry", "about it"));
        enrollments.create(ada, chemistry, UNGRADED.with(worst));
        enrollments.create(ben, chemistry, UNGRADED);
        deletion.delete(chemistry);

        // WHEN
        var restored = restoration.restore(deletionOf("course"));

        // THEN
        assertThat(restored.enrollments()).isEqualTo(2);
        assertThat(courses.get(chemistry).details()).isEqualTo(chemistry.details());
        assertThat(enrollments.studentsOf(chemistry)).containsExactly(ada, ben);
        assertThat(enrollments.get(ada, chemistry).getGrade()).isEqualTo(worst);
    }

    @Test
    void a_removed_enrollment_comes_back_with_its_grade() {
        // GIVEN
        enrollments.create(ada, algebra, COMPLETED.with(best));
        enrollments.remove(ada, algebra);

        // WHEN
        restoration.restore(deletionOf("enrollment"));

        // THEN
        assertThat(enrollments.get(ada, algebra).details()).isEqualTo(COMPLETED.with(best));
    }

    @Test
    void a_deleted_grade_comes_back() {
        // GIVEN
        deletion.delete(best);

        // WHEN
        restoration.restore(deletionOf("grade"));

        // THEN
        assertThat(grades.findByCode("A").orElseThrow().details()).isEqualTo(best.details());
    }

    @Test
    void the_restoration_is_history_and_announced() {
        // GIVEN
        enrollments.enroll(ada, algebra);
        deletion.delete(ada);
        var change = deletionOf("student");

        // WHEN
        var heard = desk.announcements().during(LinksChanged.class, () -> restoration.restore(change));

        // THEN
        assertThat(heard)
                .containsExactly(new LinksChanged(
                        "tester", Set.of(new Link("enrollment", ada.getId(), algebra.getId())), Set.of()));
        assertThat(history.rows(HistoryFilter.all().of(ada), Window.firstPage())
                        .get(0)
                        .objects())
                .extracting(change1 -> change1.kind() + " " + change1.object().subject())
                .containsExactly("RESTORED student", "RESTORED enrollment");
    }

    @Test
    void what_is_restored_can_be_changed_and_deleted_again() {
        // GIVEN
        enrollments.enroll(ada, algebra);
        deletion.delete(ada);
        restoration.restore(deletionOf("student"));

        // WHEN
        var again = students.get(ada);
        entities.save(
                again, new Edit<>(again.details(), new StudentDetails(again.getNumber(), "Augusta", 1)), List.of());
        deletion.delete(ada);
        restoration.restore(deletionOf("student"));

        // THEN
        assertThat(students.get(ada).getName()).isEqualTo("Augusta");
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
    }

    @Test
    void an_enrollment_whose_other_end_is_gone_is_left_out_and_comes_back_by_itself_later() {
        // GIVEN first Ada goes, then algebra
        enrollments.enroll(ada, algebra, botany);
        deletion.delete(ada);
        var adas = deletionOf("student");
        var link = history.rows(HistoryFilter.all().of("enrollment").of(algebra), Window.firstPage())
                .get(0)
                .objects()
                .get(0)
                .changeId();
        deletion.delete(algebra);

        // WHEN
        var restored = restoration.restore(adas);

        // THEN
        assertThat(restored.leftOut()).containsExactly(ada.getNumber() + " Ada · ALG ALG");
        assertThat(enrollments.coursesOf(ada)).containsExactly(botany);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> restoration.restore(link))
                .withMessage("there is no course.id " + algebra.getId());

        // WHEN
        restoration.restore(deletionOf("course"));
        restoration.restore(link);

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra, botany);
    }
}
