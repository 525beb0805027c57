package org.matricula.persistence.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.CallerName;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Latches;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.student.StudentRepository;

/** A form that makes something new makes it once. */
@DeskTest
class SubmissionsTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final int CROWD = 4;
    private static final int ROUNDS = 10;

    private final ExecutorService people = Executors.newFixedThreadPool(CROWD);
    private final String key = UUID.randomUUID().toString();

    @EJB
    private CourseRepository courses;

    @EJB
    private Deletion deletion;

    @EJB
    private EntityRepository entities;

    @EJB
    private History history;

    @EJB
    private StudentRepository students;

    @EJB
    private Submissions submissions;

    @AfterEach
    void everyoneGoesHome() {
        people.shutdownNow();
    }

    private Submitted<Student> submit(String form, String name) {
        return submit(submissions, entities, form, name);
    }

    static Submitted<Student> submit(Submissions to, EntityRepository maker, String form, String name) {
        var details = new StudentDetails(null, name, 20);
        return to.once(
                new SubmittedForm<>(form, Student.class, details.toString()),
                () -> maker.create("student", details).getId());
    }

    private Submitted<Student> submitNumbered(String form, String number) {
        var details = new StudentDetails(number, "Ada", 20);
        return submissions.once(
                new SubmittedForm<>(form, Student.class, details.toString()),
                () -> students.create(details).getId());
    }

    @Test
    void the_second_post_shows_what_the_first_one_made() {
        // WHEN
        var first = submit(key, "Ada");
        var second = submit(key, "Ada");

        // THEN
        assertThat(first.first()).isTrue();
        assertThat(first.object().getName()).isEqualTo("Ada");
        assertThat(second).isEqualTo(new Submitted<>(first.object(), false, true));
        assertThat(students.count()).isOne();
        assertThat(history.rows(HistoryFilter.all(), Window.firstPage())).hasSize(1);
    }

    @Test
    void another_key_makes_another_one() {
        submit(key, "Ada");
        assertThat(submit(UUID.randomUUID().toString(), "Ada").first()).isTrue();
        assertThat(students.count()).isEqualTo(2);
    }

    @Test
    void other_contents_under_the_same_key_are_told_and_not_saved() {
        // GIVEN
        var first = submit(key, "Ada");

        // WHEN
        var second = submit(key, "Bo");

        // THEN
        assertThat(second).isEqualTo(new Submitted<>(first.object(), false, false));
        assertThat(second.object().getName()).isEqualTo("Ada");
        assertThat(students.count()).isOne();
    }

    @Test
    void another_kind_of_form_under_the_same_key_makes_nothing_and_shows_nothing() {
        // GIVEN
        submit(key, "Ada");

        // WHEN
        var second = submissions.once(
                new SubmittedForm<>(key, Course.class, ""),
                () -> courses.create(new CourseDetails("ALG", "Algebra", null)).getId());

        // THEN
        assertThat(second).isEqualTo(new Submitted<>(null, false, false));
        assertThat(courses.count()).isZero();
    }

    @Test
    void what_was_deleted_since_is_not_made_once_more() {
        // GIVEN
        var first = submit(key, "Ada");
        deletion.delete(first.object());

        // WHEN, THEN
        assertThat(submit(key, "Ada")).isEqualTo(new Submitted<>(null, false, true));
        assertThat(students.count()).isZero();
    }

    @Test
    void a_key_means_nothing_to_somebody_else() {
        submit(key, "Ada");
        CallerName.during("bo", () -> assertThat(submit(key, "Ada").first()).isTrue());
        assertThat(students.count()).isEqualTo(2);
    }

    @Test
    void a_form_that_was_refused_can_be_sent_again() {
        // GIVEN
        submitNumbered(UUID.randomUUID().toString(), "1");
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> submitNumbered(key, "1"))
                .returns("student.number", DuplicateException::getField);

        // WHEN, THEN
        assertThat(submitNumbered(key, "2").first()).isTrue();
    }

    @Test
    void a_form_whose_links_are_refused_leaves_neither_the_object_nor_its_key() {
        // GIVEN a course that is not there
        var links = List.of(LinkEdit.add(-1L, EnrollmentDetails.startingToday()));
        var details = new StudentDetails(null, "Ada", 20);

        // WHEN
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> submissions.once(
                        new SubmittedForm<>(key, Student.class, "linked"),
                        () -> entities.create("student", details, links).getId()));

        // THEN
        assertThat(students.count()).isZero();
        assertThat(submit(key, "Ada").first()).isTrue();
    }

    @Test
    void a_form_that_is_posted_before_and_after_a_restart_makes_one(Desk desk) {
        // GIVEN
        var first = submit(key, "Ada");
        var restarted = desk.again();

        // WHEN
        var second = submit(restarted.bean(Submissions.class), restarted.bean(EntityRepository.class), key, "Ada");

        // THEN
        assertThat(second).isEqualTo(new Submitted<>(first.object(), false, true));
        assertThat(students.count()).isOne();
    }

    @Test
    void two_posts_at_the_same_time_make_one() throws Exception {
        // GIVEN the first one has written and not committed yet
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var details = new StudentDetails(null, "Ada", 20);
        var form = new SubmittedForm<>(key, Student.class, details.toString());
        var first = people.submit(() -> submissions.once(form, () -> {
            var made = students.create(details).getId();
            written.countDown();
            Latches.await(goOn);
            return made;
        }));
        Latches.await(written);

        // WHEN
        var second = people.submit(() -> {
            goOn.countDown();
            return submit(key, "Ada");
        });

        // THEN
        assertThat(List.of(result(first), result(second)))
                .extracting(Submitted::first)
                .containsExactlyInAnyOrder(true, false);
        assertThat(result(second).object()).isEqualTo(result(first).object()).isNotNull();
        assertThat(students.count()).isOne();
    }

    @Test
    void a_crowd_that_sends_the_same_forms_makes_each_once() throws Exception {
        // GIVEN
        var together = new CyclicBarrier(CROWD);
        var answers = new ArrayList<Future<List<Long>>>();

        // WHEN
        for (int i = 0; i < CROWD; i++) {
            answers.add(people.submit(() -> {
                together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                var made = new ArrayList<Long>();
                for (int round = 0; round < ROUNDS; round++) {
                    var form = new UUID(0, round).toString();
                    made.add(submit(form, "Student " + round).object().getId());
                }
                return made;
            }));
        }

        // THEN
        var made = result(answers.get(0));
        for (var each : answers) {
            assertThat(result(each)).isEqualTo(made);
        }
        assertThat(made).doesNotHaveDuplicates();
        assertThat(students.count()).isEqualTo(ROUNDS);
    }

    private static <T> T result(Future<T> future) throws Exception {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
