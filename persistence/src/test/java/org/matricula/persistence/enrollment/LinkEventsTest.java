package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.change.Link;
import org.matricula.persistence.change.LinksChanged;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.transfer.Exporter;
import org.matricula.persistence.transfer.Importer;
import org.matricula.persistence.transfer.Progress;

/** B57: who added or removed which link is announced once it is saved, whichever way it was done. */
@DeskTest
class LinkEventsTest extends SmallSchool {

    @EJB
    private Deletion deletion;

    @EJB
    private EnrollmentDesk cells;

    @EJB
    private EntityRepository entities;

    @EJB
    private Exporter exporter;

    @EJB
    private Importer importer;

    private Desk desk;

    @BeforeEach
    void given(Desk shared) {
        desk = shared;
    }

    private List<LinksChanged> heardDuring(Runnable action) {
        return desk.announcements().during(LinksChanged.class, action);
    }

    private static Link link(Student student, Course course) {
        return new Link("enrollment", student.getId(), course.getId());
    }

    private static LinksChanged added(Link... links) {
        return new LinksChanged("tester", Set.of(links), Set.of());
    }

    private static LinksChanged removed(Link... links) {
        return new LinksChanged("tester", Set.of(), Set.of(links));
    }

    @Test
    void b57_adding_announces_who_did_it_and_only_the_links_that_are_new() {
        // GIVEN
        enrollments.enroll(ada, algebra);

        // WHEN
        var heard = heardDuring(() -> enrollments.enroll(ada, algebra, botany));

        // THEN
        assertThat(heard).containsExactly(added(link(ada, botany)));
    }

    @Test
    void b57_adding_from_the_other_end_announces_the_same() {
        assertThat(heardDuring(() -> enrollments.enroll(algebra, ada, ben)))
                .containsExactly(added(link(ada, algebra), link(ben, algebra)));
    }

    @Test
    void b57_creating_announces_an_addition() {
        assertThat(heardDuring(() -> enrollments.create(ada, algebra, UNGRADED)))
                .containsExactly(added(link(ada, algebra)));
        assertThat(heardDuring(
                        () -> enrollments.createCourse(ada, new CourseDetails("CHE", "Chemistry", ""), UNGRADED)))
                .singleElement()
                .satisfies(event -> assertThat(event.added()).hasSize(1));
    }

    @Test
    void b57_removing_announces_only_the_links_that_there_were() {
        // GIVEN
        enrollments.enroll(ada, algebra);

        // WHEN and THEN
        assertThat(heardDuring(() -> enrollments.remove(ada, algebra, botany)))
                .containsExactly(removed(link(ada, algebra)));
        assertThat(heardDuring(() -> enrollments.remove(ada, algebra))).isEmpty();
    }

    @Test
    void b57_clearing_announces_every_link() {
        // GIVEN
        enrollments.enroll(ada, algebra, botany);
        enrollments.enroll(ben, botany);

        // WHEN and THEN
        assertThat(heardDuring(() -> enrollments.clear(ada)))
                .containsExactly(removed(link(ada, algebra), link(ada, botany)));
    }

    @Test
    void b57_replacing_announces_what_went_and_what_came_in_one() {
        // GIVEN
        enrollments.enroll(ada, algebra);

        // WHEN and THEN
        assertThat(heardDuring(() -> enrollments.replaceCourses(ada, List.of(botany), SmallSchool::ungraded)))
                .containsExactly(new LinksChanged("tester", Set.of(link(ada, botany)), Set.of(link(ada, algebra))));
        assertThat(heardDuring(() -> enrollments.replaceCourses(ada, List.of(botany), SmallSchool::ungraded)))
                .isEmpty();
    }

    @Test
    void b57_resetting_announces_a_link_that_stays_as_gone_and_new() {
        // GIVEN
        enrollments.enroll(ada, algebra);

        // WHEN and THEN
        assertThat(heardDuring(() -> enrollments.resetCourses(ada, List.of(algebra), SmallSchool::ungraded)))
                .containsExactly(new LinksChanged("tester", Set.of(link(ada, algebra)), Set.of(link(ada, algebra))));
    }

    @Test
    void b57_a_page_announces_like_everything_else() {
        // GIVEN
        enrollments.enroll(ada, algebra);
        var edit = new Edit<>(ada.details(), new StudentDetails(ada.getNumber(), "Ada L.", 36));
        var links = List.of(
                LinkEdit.add(botany.getId(), UNGRADED),
                LinkEdit.remove(algebra.getId(), enrollments.get(ada, algebra).details()));

        // WHEN and THEN
        assertThat(heardDuring(() -> entities.save(ada, edit, links)))
                .containsExactly(new LinksChanged("tester", Set.of(link(ada, botany)), Set.of(link(ada, algebra))));
    }

    @Test
    void b57_a_grade_is_no_change_of_a_link() {
        // GIVEN
        var enrollment = enrollments.create(ada, algebra, UNGRADED);

        // WHEN and THEN
        assertThat(heardDuring(() -> cells.save(enrollment.getId(), new Edit<>(UNGRADED, UNGRADED.with(best)))))
                .isEmpty();
    }

    @Test
    void b57_deleting_either_end_announces_its_links() {
        // GIVEN
        enrollments.enroll(ada, algebra, botany);
        enrollments.enroll(ben, algebra);

        // WHEN and THEN
        assertThat(heardDuring(() -> deletion.delete(algebra))).singleElement().satisfies(event -> assertThat(
                        event.removed())
                .containsExactlyInAnyOrder(link(ada, algebra), link(ben, algebra)));
        assertThat(heardDuring(() -> deletion.delete(ada))).containsExactly(removed(link(ada, botany)));
    }

    @Test
    void b57_an_import_announces_its_new_links(@TempDir Path folder) {
        // GIVEN
        enrollments.enroll(ada, algebra, botany);
        exporter.run(folder, Progress.NONE);
        enrollments.remove(ada, botany);

        // WHEN and THEN
        assertThat(heardDuring(() -> importer.run(folder, false, Progress.NONE)))
                .containsExactly(added(link(ada, botany)));
        assertThat(heardDuring(() -> importer.run(folder, false, Progress.NONE)))
                .isEmpty();
    }

    @Test
    void b57_what_is_refused_announces_nothing() {
        assertThat(heardDuring(() -> assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> enrollments.enroll(ada, algebra, new CourseKey(-1L)))))
                .isEmpty();
        assertThat(school.links()).isZero();
    }

    @Test
    void b57_within_a_transaction_of_the_caller_nothing_is_announced_before_its_end() {
        // WHEN, THEN
        var heard = heardDuring(() -> desk.inTransaction(() -> {
            enrollments.enroll(ada, algebra);
            assertThat(desk.announcements().heard()).isEmpty();
            enrollments.enroll(ben, algebra);
        }));
        assertThat(heard).containsExactly(added(link(ada, algebra)), added(link(ben, algebra)));
    }

    @Test
    void b57_what_the_caller_takes_back_is_never_announced() {
        assertThat(heardDuring(() -> assertThatExceptionOfType(EJBException.class)
                        .isThrownBy(() -> desk.inTransaction(() -> {
                            enrollments.enroll(ada, algebra);
                            throw new IllegalStateException("changed my mind");
                        }))))
                .isEmpty();
    }
}
