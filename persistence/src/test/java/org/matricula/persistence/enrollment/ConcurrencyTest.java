package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.matricula.persistence.enrollment.People.PATIENCE_SECONDS;
import static org.matricula.persistence.enrollment.People.result;

import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.relation.LinkEdit;

/** B15 and B41: two people at the same moment, each in a thread with a transaction of its own. */
@DeskTest
class ConcurrencyTest {

    private static final int CROWD = 4;

    private final People people = new People(CROWD);

    @EJB
    private School school;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EntityRepository entities;

    @EJB
    private BulkEdit bulk;

    @EJB
    private Deletion deletion;

    @AfterEach
    void everyoneGoesHome() {
        people.close();
    }

    @Test
    void b15_the_same_pair_added_meanwhile_is_no_error(Desk desk) throws Exception {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");

        // WHEN
        var fromTheStudent = people.duringTheTransactionOf(
                desk, () -> enrollments.enroll(ada, algebra), () -> enrollments.enroll(ada, algebra));
        var fromTheCourse = people.submit(() -> enrollments.enroll(algebra, ada));

        // THEN
        assertThat(result(fromTheStudent)).isZero();
        assertThat(result(fromTheCourse)).isZero();
        assertThat(school.links()).isOne();
    }

    @Test
    void b15_a_crowd_that_adds_the_same_pairs_in_any_order_adds_each_once() throws Exception {
        // GIVEN
        var students = school.students("S", 5);
        var backwards = new ArrayList<>(students);
        java.util.Collections.reverse(backwards);
        var algebra = school.course("ALG");
        var together = new CyclicBarrier(CROWD);

        // WHEN
        var added = new ArrayList<Future<Integer>>();
        for (int i = 0; i < CROWD; i++) {
            var who = i % 2 == 0 ? students : backwards;
            added.add(people.submit(() -> {
                together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return enrollments.enroll(algebra, who, () -> School.graded(null));
            }));
        }

        // THEN
        int sum = 0;
        for (var each : added) {
            sum += result(each);
        }
        assertThat(sum).isEqualTo(students.size());
        assertThat(enrollments.studentsOf(algebra)).containsExactlyElementsOf(students);
    }

    @Test
    void b15_a_pair_added_after_the_transaction_took_its_snapshot_is_no_error(Desk desk) {
        // GIVEN a list of students that, when it is first read, locks one and has someone else add the same pair
        var ada = school.student("Ada");
        var bea = school.student("Bea");
        var algebra = school.course("ALG");
        var reads = new AtomicInteger();
        Iterable<Student> who = () -> {
            enrollments.enroll(algebra, bea);
            if (reads.getAndIncrement() == 0) {
                addByAnotherProgram(desk, ada, algebra);
            }
            return List.of(ada).iterator();
        };

        // WHEN
        int added = enrollments.enroll(algebra, who, () -> School.graded(null));

        // THEN
        assertThat(added).isZero();
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ada, bea);
    }

    /** Outside the order that the database keeps for serializable transactions. */
    private static void addByAnotherProgram(Desk desk, Student student, Course course) {
        try (var connection = desk.dataSource().getConnection();
                var statement = connection.createStatement()) {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            statement.executeUpdate("INSERT INTO enrollment (id, version, student_id, course_id, status) VALUES (0, 1, "
                    + student.getId() + ", " + course.getId() + ", 'ACTIVE')");
            connection.setTransactionIsolation(isolation); // the connection goes back to a pool
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void b15_the_same_enrollment_created_meanwhile_is_a_duplicate_by_name(Desk desk) throws Exception {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");

        // WHEN
        var second = people.duringTheTransactionOf(
                desk,
                () -> enrollments.create(ada, algebra, School.graded(null)),
                () -> enrollments.create(ada, algebra, School.graded(null)));

        // THEN
        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> result(second));
        assertThat(school.links()).isOne();
    }

    @Test
    void b41_a_link_added_while_the_set_is_replaced_is_not_lost(Desk desk) throws Exception {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var botany = school.course("BOT");
        var chemistry = school.course("CHE");
        enrollments.enroll(ada, chemistry);

        // WHEN
        var added = people.duringTheTransactionOf(
                desk,
                () -> enrollments.replaceCourses(ada, List.of(algebra), () -> School.graded(null)),
                () -> enrollments.enroll(ada, botany));

        // THEN
        assertThat(result(added)).isOne();
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra, botany);
    }

    @Test
    void b41_a_page_saved_while_another_is_saved_keeps_what_both_added(Desk desk) throws Exception {
        // GIVEN two pages that show Ada without courses
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var botany = school.course("BOT");
        var shown = new Edit<>(ada.details(), ada.details());

        // WHEN
        var second = people.duringTheTransactionOf(
                desk,
                () -> entities.save(ada, shown, List.of(LinkEdit.add(algebra.getId(), School.graded(null)))),
                () -> entities.save(ada, shown, List.of(LinkEdit.add(botany.getId(), School.graded(null)))));

        // THEN
        result(second);
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra, botany);
    }

    @Test
    void b41_a_stale_save_of_the_same_field_is_told_and_never_lost(Desk desk) throws Exception {
        // GIVEN
        var ada = school.student("Ada");
        var theirs = new Edit<>(ada.details(), new StudentDetails(ada.getNumber(), "Ada L.", null));
        var mine = new Edit<>(ada.details(), new StudentDetails(ada.getNumber(), "Augusta", null));

        // WHEN
        var second = people.duringTheTransactionOf(
                desk, () -> entities.save(ada, theirs, List.of()), () -> entities.save(ada, mine, List.of()));

        // THEN
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> result(second))
                .satisfies(e -> assertThat(e.getConflicts())
                        .containsExactly(new ConflictException.Conflict(null, "name", "Ada", "Ada L.", "Augusta")));
    }

    private List<Long> twoStudents() {
        return school.students("S", 2).stream().map(Student::getId).toList();
    }

    @Test
    void many_are_enrolled_while_one_of_them_is_enrolled_with_a_grade_that_stays(Desk desk) throws Exception {
        // GIVEN
        var who = twoStudents();
        var algebra = school.course("ALG");
        var graded = School.graded(school.grade("A", 1));

        // WHEN
        var outcome = people.duringTheTransactionOf(
                desk,
                () -> enrollments.create(new StudentKey(who.get(0)), algebra, graded),
                () -> bulk.enroll(who, algebra));

        // THEN
        assertThat(result(outcome)).isEqualTo(new BulkEdit.Outcome(1, 1, 0, List.of()));
        assertThat(enrollments.get(new StudentKey(who.get(0)), algebra).details())
                .isEqualTo(graded);
        assertThat(school.links()).isEqualTo(2);
    }

    @Test
    void nobody_is_enrolled_when_one_of_many_students_or_the_course_is_deleted_meanwhile(Desk desk) throws Exception {
        // GIVEN
        var who = twoStudents();
        var algebra = school.course("ALG");
        var botany = school.course("BOT");

        // WHEN
        var withoutStudent = people.duringTheTransactionOf(
                desk, () -> deletion.delete(new StudentKey(who.get(1))), () -> bulk.enroll(who, algebra));
        var withoutCourse = people.duringTheTransactionOf(
                desk, () -> deletion.delete(botany), () -> bulk.enroll(who.subList(0, 1), botany));

        // THEN
        for (var refused : List.of(withoutStudent, withoutCourse)) {
            assertThat(catchThrowable(() -> result(refused)))
                    .isInstanceOfAny(NotFoundException.class, StaleException.class); // which, depends on who is first
        }
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> bulk.enroll(who, algebra));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> bulk.enroll(who.subList(0, 1), botany));
        assertThat(school.links()).isZero();
    }
}
