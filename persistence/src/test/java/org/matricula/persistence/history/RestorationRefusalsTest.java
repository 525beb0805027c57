package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;

/** C12: what cannot be brought back is told, with its reason, and nothing changes. */
@DeskTest
class RestorationRefusalsTest extends DeletedSchool {

    @EJB
    private StudentRepository students;

    @EJB
    private GradeRepository grades;

    private Desk desk;

    @BeforeEach
    void given(Desk shared) {
        desk = shared;
    }

    @Test
    void what_is_there_is_not_restored_again() {
        // GIVEN
        deletion.delete(ada);
        var change = deletionOf("student");
        restoration.restore(change);

        // WHEN and THEN
        refuses("restoration.isThere", () -> restoration.restore(change));
    }

    @Test
    void of_two_who_restore_the_same_at_once_the_second_one_is_told() throws Exception {
        // GIVEN
        enrollments.create(ada, algebra, UNGRADED.with(best));
        deletion.delete(ada);
        var change = deletionOf("student");
        var together = new CyclicBarrier(2);
        var two = Executors.newFixedThreadPool(2);

        // WHEN
        var told = new ArrayList<String>();
        try {
            var attempts = IntStream.range(0, 2)
                    .mapToObj(i -> two.submit(() -> {
                        together.await(1, TimeUnit.MINUTES);
                        return restoration.restore(change);
                    }))
                    .toList();
            for (var attempt : attempts) {
                told.add(outcome(attempt));
            }
        } finally {
            two.shutdownNow();
        }

        // THEN
        assertThat(told).containsExactlyInAnyOrder("restored", "restoration.isThere");
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
    }

    private static String outcome(Future<Restored> attempt) throws Exception {
        try {
            attempt.get(1, TimeUnit.MINUTES);
            return "restored";
        } catch (ExecutionException e) {
            return ((RefusedException) e.getCause()).getReason();
        }
    }

    @Test
    void a_number_that_was_given_to_somebody_else_is_named() {
        // GIVEN
        deletion.delete(ada);
        students.create(new StudentDetails(ada.getNumber(), "Somebody", null));

        // WHEN and THEN
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> restoration.restore(deletionOf("student")))
                .withMessage("student.number " + ada.getNumber() + " is already taken");
        assertThat(students.find(ada.getId())).isEmpty();
    }

    @Test
    void a_student_who_was_enrolled_again_meanwhile_is_not_enrolled_twice() {
        // GIVEN
        enrollments.enroll(ada, algebra);
        enrollments.remove(ada, algebra);
        enrollments.create(ada, algebra, UNGRADED.with(best));

        // WHEN and THEN
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> restoration.restore(deletionOf("enrollment")));
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
    }

    @Test
    void a_grade_that_is_gone_is_named_and_nothing_comes_back() {
        // GIVEN
        enrollments.create(ada, algebra, UNGRADED.with(best));
        deletion.delete(ada);
        deletion.delete(best);
        school.grade("A", 1);

        // WHEN and THEN another grade with the same code is none of it
        refuses("restoration.valueIsGone", () -> restoration.restore(deletionOf("student")));
        assertThat(students.find(ada.getId())).isEmpty();
        assertThat(school.links()).isZero();
    }

    @Test
    void a_grade_whose_code_was_given_to_another_one_is_refused_by_its_code() {
        // GIVEN
        deletion.delete(best);
        var other = school.grade("A", 1);

        // WHEN and THEN
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> restoration.restore(deletionOf("grade")))
                .withMessage("grade.code A is already taken");
        assertThat(grades.list()).containsExactly(other, worst);
    }

    @Test
    void thirty_days_later_it_is_too_late() throws SQLException {
        // GIVEN
        deletion.delete(ada);
        var change = deletionOf("student");
        new Sql(desk.dataSource()).execute("UPDATE action SET done_at = '2026-01-01 00:00:00'");

        // WHEN and THEN
        refuses("restoration.tooLate", () -> restoration.restore(change));
        assertThat(students.find(ada.getId())).isEmpty();
    }

    @Test
    void what_is_no_deletion_cannot_be_restored() {
        var creation = history.rows(HistoryFilter.all().of(ada), Window.firstPage())
                .get(0)
                .objects()
                .get(0)
                .changeId();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> restoration.restore(creation));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> restoration.restore(-1L));
    }

    private static void refuses(String reason, ThrowingCallable restoration) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(restoration)
                .satisfies(e -> assertThat(e.getReason()).isEqualTo(reason));
    }
}
