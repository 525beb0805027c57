package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.relation.LinkEdit;

/** A41, B75: each thing that a page does to a link needs its own right; what is refused leaves everything as it was. */
@DeskTest
class LinkRightsTest extends SmallSchool {

    private static final Set<String> ALL = Set.of(
            Role.STUDENT_CHANGE,
            Role.ENROLLMENT_VIEW,
            Role.ENROLLMENT_ADD,
            Role.ENROLLMENT_CHANGE,
            Role.ENROLLMENT_DELETE);

    @EJB
    private EntityRepository entities;

    @EJB
    private Deletion deletion;

    private Edit<StudentDetails> unchanged;
    private Edit<StudentDetails> renamed;
    private LinkEdit added;
    private LinkEdit graded;
    private LinkEdit removed;

    @BeforeEach
    void adaIsEnrolledInAlgebra() {
        enrollments.create(ada, algebra, UNGRADED);
        unchanged = new Edit<>(ada.details(), ada.details());
        renamed = new Edit<>(ada.details(), new StudentDetails(ada.getNumber(), "Augusta", null));
        added = LinkEdit.add(botany.getId(), UNGRADED);
        graded = LinkEdit.change(algebra.getId(), UNGRADED, School.graded(best));
        removed = LinkEdit.remove(algebra.getId(), UNGRADED);
    }

    private void save(Edit<StudentDetails> edit, LinkEdit... links) {
        entities.save(ada, edit, List.of(links));
    }

    /** With every right but this one it is refused, and with this one alone it is done. */
    private static void needs(String right, ThrowingCallable action) {
        var others = new HashSet<>(ALL);
        others.remove(right);
        CallerRoles.during(others, () -> assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(action)
                .extracting(NotAllowedException::getRight)
                .isEqualTo(right));
        CallerRoles.during(Set.of(right, Role.ENROLLMENT_VIEW), () -> assertThatCode(action)
                .doesNotThrowAnyException());
    }

    @Test
    void each_edit_of_a_page_needs_the_right_to_it_and_no_other() {
        needs(Role.STUDENT_CHANGE, () -> save(renamed));
        unchanged = new Edit<>(renamed.wanted(), renamed.wanted());
        needs(Role.ENROLLMENT_ADD, () -> save(unchanged, added));
        needs(Role.ENROLLMENT_CHANGE, () -> save(unchanged, graded));
        needs(Role.ENROLLMENT_DELETE, () -> save(unchanged, LinkEdit.remove(algebra.getId(), School.graded(best))));
    }

    @Test
    void a_row_that_was_left_alone_needs_no_right_to_it() {
        var alone = LinkEdit.change(algebra.getId(), UNGRADED, UNGRADED);
        CallerRoles.during(Set.of(Role.ENROLLMENT_DELETE), () -> save(unchanged, alone));
        assertThat(enrollments.get(ada, algebra).getGrade()).isNull();
    }

    @Test
    void one_refused_row_takes_back_the_whole_page() {
        // WHEN
        CallerRoles.during(
                Set.of(Role.STUDENT_CHANGE, Role.ENROLLMENT_ADD, Role.ENROLLMENT_VIEW),
                () -> assertThatExceptionOfType(NotAllowedException.class)
                        .isThrownBy(() -> save(renamed, added, removed)));

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
        assertThat(school.links()).isEqualTo(1);
        assertThat(enrollments.of(ada).get(0).getStudent().getName()).isEqualTo("Ada");
    }

    @Test
    void what_a_forged_page_pretends_to_have_seen_opens_no_way_around() {
        CallerRoles.during(Set.of(Role.ENROLLMENT_ADD, Role.ENROLLMENT_VIEW), () -> assertThatExceptionOfType(
                        NotAllowedException.class)
                .isThrownBy(() -> save(unchanged, LinkEdit.add(algebra.getId(), School.graded(best)))));
        assertThat(enrollments.get(ada, algebra).getGrade()).isNull();
    }

    @Test
    void whoever_may_add_and_not_see_is_told_that_it_is_there_and_no_more() {
        CallerRoles.during(Set.of(Role.ENROLLMENT_ADD), () -> assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> save(unchanged, LinkEdit.add(algebra.getId(), School.graded(best)))));
    }

    @Test
    void the_calls_of_the_relation_need_what_they_do() {
        needs(Role.ENROLLMENT_ADD, () -> enrollments.enroll(ada, botany));
        needs(Role.ENROLLMENT_DELETE, () -> enrollments.remove(ada, botany));
        needs(Role.ENROLLMENT_ADD, () -> enrollments.updateOrCreate(ada, botany, UNGRADED));
        needs(Role.ENROLLMENT_CHANGE, () -> enrollments.updateOrCreate(ada, botany, School.graded(best)));
        needs(Role.ENROLLMENT_DELETE, () -> enrollments.replaceCourses(ada, List.of(algebra), () -> UNGRADED));
        needs(Role.ENROLLMENT_ADD, () -> enrollments.replaceCourses(ada, List.of(algebra, botany), () -> UNGRADED));
    }

    @Test
    void a_student_with_enrollments_is_deleted_by_whoever_may_delete_those_too() {
        CallerRoles.during(Set.of(Role.STAFF, Role.STUDENT_DELETE), () -> {
            assertThat(deletion.preview(ada).along()).isEqualTo(1);
            assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> deletion.delete(ada));
            deletion.delete(ben);
        });
        CallerRoles.during(
                Set.of(Role.STAFF, Role.STUDENT_DELETE, Role.ENROLLMENT_DELETE),
                () -> assertThat(deletion.delete(ada).along()).isEqualTo(1));
        assertThat(school.links()).isZero();
    }

    @Test
    void an_administrator_needs_no_right_besides() {
        CallerRoles.during(Set.of(Role.ADMINISTRATOR), () -> save(renamed, added, removed));
        assertThat(enrollments.coursesOf(ada)).containsExactly(botany);
    }
}
