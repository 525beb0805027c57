package org.matricula.persistence.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.SmallSchool;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.student.StudentRepository;

/** Students and courses that someone else changed are not deleted before their user saw what changed. */
@DeskTest
class DeletionConflictTest extends SmallSchool {

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private EntityRepository entities;

    @EJB
    private Deletion deletion;

    private List<Long> both;

    @BeforeEach
    void given() {
        both = List.of(ada.getId(), ben.getId());
    }

    private void change(String name, Integer age) {
        var now = students.get(ada).details();
        entities.save(ada, new Edit<>(now, new StudentDetails(now.number(), name, age)), List.of());
    }

    private Conflict ofAda(String field, String seen, String now) {
        return new Conflict(students.get(ada).traced().label(), field, seen, now, null);
    }

    @Test
    void a_bulk_deletion_names_each_changed_field_with_both_values_and_deletes_nobody() {
        // GIVEN
        var seen = deletion.preview("student", both);
        change("Augusta", 36);

        // WHEN and THEN
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> deletion.delete("student", seen))
                .satisfies(e -> assertThat(e.getConflicts())
                        .containsExactly(ofAda("name", "Ada", "Augusta"), ofAda("age", "", "36")));
        assertThat(students.count()).isEqualTo(2);

        // WHEN the user has seen the new values
        deletion.delete("student", deletion.preview("student", both));

        // THEN
        assertThat(students.count()).isZero();
    }

    @Test
    void a_change_between_the_list_and_the_page_of_the_deletion_is_noticed_too() {
        // GIVEN
        var listed = Map.of(ada.getId(), students.get(ada).getVersion());
        change("Augusta", null);

        // WHEN and THEN
        var seen = deletion.preview("student", both).listedAt(listed);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> deletion.delete("student", seen))
                .satisfies(e -> assertThat(e.getConflicts()).containsExactly(ofAda("name", "Ada", "Augusta")));
    }

    @Test
    void a_value_that_was_changed_back_is_no_conflict() {
        // GIVEN
        var seen = deletion.preview(ada);
        change("Augusta", null);
        change("Ada", null);

        // WHEN
        deletion.delete("student", seen);

        // THEN
        assertThat(students.find(ada.getId())).isEmpty();
    }

    @Test
    void a_course_is_not_deleted_with_a_description_that_its_user_never_saw() {
        // GIVEN
        var seen = deletion.preview(algebra);
        var now = courses.get(algebra).details();
        entities.save(algebra, new Edit<>(now, new CourseDetails("ALG", "ALG", "Not to be lost")), List.of());

        // WHEN and THEN
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> deletion.delete("course", seen))
                .satisfies(e ->
                        assertThat(e.getConflicts()).extracting(Conflict::field).containsExactly("description"));
        assertThat(courses.find(algebra.getId())).isPresent();
    }

    @Test
    void the_values_are_not_told_to_those_who_cannot_see_students() {
        // GIVEN
        var seen = deletion.preview("student", both);
        change("Augusta", null);

        // WHEN and THEN
        CallerRoles.during(
                Set.of(Role.STAFF, Role.STUDENT_DELETE), () -> assertThatExceptionOfType(RefusedException.class)
                        .isThrownBy(() -> deletion.delete("student", seen)));
        assertThat(students.count()).isEqualTo(2);
    }
}
