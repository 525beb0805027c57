package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.StudentPage;

/** Deleting a student or a course: never without saying what goes along, and never more than was said. */
@BrowserTest
class DeletionIT {

    /** A student or a course with three enrollments, two of them graded, that no other test knows. */
    private record Doomed(long id, String key, String name) {}

    /** Both ends of the link are deleted alike. */
    enum End {
        STUDENT(DeletionPage.STUDENT) {
            @Override
            Doomed take() {
                var student = School.gradedStudent();
                return new Doomed(student.id(), student.number(), student.name());
            }

            @Override
            void enrollOneMore(Visitor someone, Doomed doomed) {
                var page = StudentPage.open(someone.page(), doomed.id());
                page.pick("C-301");
                page.quiet();
                page.saveAndContinue();
            }
        },
        COURSE(DeletionPage.COURSE) {
            @Override
            Doomed take() {
                var course = School.gradedCourse();
                return new Doomed(course.id(), course.code(), course.name());
            }

            @Override
            void enrollOneMore(Visitor someone, Doomed doomed) {
                var page = CoursePage.open(someone.page(), doomed.id());
                page.unfold();
                page.pick(School.freshStudent().number());
                page.quiet();
                page.saveAndContinue();
            }
        };

        private final String path;

        End(String path) {
            this.path = path;
        }

        abstract Doomed take();

        abstract void enrollOneMore(Visitor someone, Doomed doomed);

        DeletionPage open(Visitor someone, Doomed doomed) {
            return DeletionPage.open(someone.page(), path, doomed.id());
        }
    }

    private static void expectEnrollments(Visitor someone, Doomed doomed, int howMany) {
        var list = new EnrollmentListPage(someone.page());
        list.openAt("q=" + doomed.key());
        assertThat(list.total()).hasText(String.valueOf(howMany));
    }

    private static void expectDeleted(DeletionPage page, Doomed doomed) {
        assertThat(page.messages()).containsText("%s %s” was deleted.".formatted(doomed.key(), doomed.name()));
    }

    @ParameterizedTest
    @EnumSource
    void tells_what_goes_along_and_deletes_it_when_its_key_is_typed(End end, Visitor ada) {
        // GIVEN
        var doomed = end.take();
        var page = end.open(ada, doomed);
        assertThat(page.takes()).containsText("This also removes 3 enrollments, 2 of them graded.");
        assertThat(page.takes()).containsText("What is deleted can be restored from the history for 30 days.");

        // WHEN
        page.typed().fill(" " + doomed.key() + " ");
        page.delete();

        // THEN
        expectDeleted(page, doomed);
        expectEnrollments(ada, doomed, 0);
        ada.expectComplaint("404");
        end.open(ada, doomed);
        assertThat(page.heading()).hasText("There is no such page");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_key_deletes_nothing(End end, Visitor ada) {
        // GIVEN
        var doomed = end.take();
        var page = end.open(ada, doomed);

        // WHEN
        page.delete();

        // THEN
        assertThat(page.error(page.typed())).hasText("Nothing was deleted: to delete it, type " + doomed.key() + ".");

        // WHEN
        page.typed().fill(doomed.name());
        page.delete();

        // THEN what was typed is there to be mended, and nothing is lost
        assertThat(page.typed()).hasValue(doomed.name());
        assertThat(page.error(page.typed())).hasText("Nothing was deleted: to delete it, type " + doomed.key() + ".");
        expectEnrollments(ada, doomed, 3);
    }

    @ParameterizedTest
    @EnumSource
    void what_someone_else_deleted_meanwhile_is_said_to_be_gone(End end, Visitor ada, Visitor bo) {
        // GIVEN
        var doomed = end.take();
        var hers = end.open(ada, doomed);
        var his = end.open(bo, doomed);
        his.typed().fill(doomed.key());
        his.delete();
        expectDeleted(his, doomed);

        // WHEN
        hers.typed().fill(doomed.key());
        hers.delete();

        // THEN
        assertThat(hers.messages())
                .hasText("%s %s was already deleted by someone else.".formatted(doomed.key(), doomed.name()));
    }

    @ParameterizedTest
    @EnumSource
    void an_enrollment_that_came_meanwhile_is_told_before_it_is_deleted(End end, Visitor ada, Visitor bo) {
        // GIVEN
        var doomed = end.take();
        var page = end.open(ada, doomed);
        end.enrollOneMore(bo, doomed);

        // WHEN
        page.typed().fill(doomed.key());
        page.delete();

        // THEN nothing is lost, and what would be is told again
        assertThat(page.messages())
                .containsText("Nothing was deleted, because what would be deleted with it changed in the meantime.");
        assertThat(page.takes()).containsText("This also removes 4 enrollments, 2 of them graded.");
        expectEnrollments(bo, doomed, 4);

        // WHEN
        page.typed().fill(doomed.key());
        page.delete();

        // THEN
        expectDeleted(page, doomed);
        expectEnrollments(ada, doomed, 0);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_kept_stays(End end, Visitor ada) {
        // GIVEN
        var doomed = end.take();
        var page = end.open(ada, doomed);

        // WHEN
        page.keep();

        // THEN its own page is shown again
        assertThat(page.heading()).containsText(doomed.name());
        expectEnrollments(ada, doomed, 3);
    }

    @Test
    void no_key_is_asked_for_where_no_grade_is_lost(Visitor ada) {
        // GIVEN
        var someone = School.freshStudent();
        var page = DeletionPage.open(ada.page(), DeletionPage.STUDENT, someone.id());
        assertThat(page.takes()).containsText("This also removes 12 enrollments, none of them graded.");
        assertThat(page.typed()).hasCount(0);

        // WHEN
        page.delete();

        // THEN
        assertThat(page.messages()).containsText(someone.number());
    }

    @Test
    void a_grade_that_came_meanwhile_is_told_and_then_the_key_is_asked_for(Visitor ada, Visitor bo) {
        // GIVEN
        var someone = School.freshStudent();
        var page = DeletionPage.open(ada.page(), DeletionPage.STUDENT, someone.id());
        var his = StudentPage.open(bo.page(), someone.id());
        his.table().give("C-010", "A");
        his.saveAndContinue();

        // WHEN
        page.delete();

        // THEN
        assertThat(page.messages())
                .containsText("Nothing was deleted, because what would be deleted with it changed in the meantime.");
        assertThat(page.takes()).containsText("12 enrollments, one of them graded.");
        assertThat(page.typed()).hasValue("");
        his.reload();
        assertThat(his.table().grade("C-010")).hasValue("A");
    }

    @Test
    void a_student_without_enrollments_takes_nothing_along(Visitor ada) {
        // GIVEN
        var student = StudentPage.openNew(ada.page());
        student.name().fill("Passing Student");
        student.saveAndContinue();

        // WHEN
        var page = student.askToDelete();
        assertThat(page.takes()).containsText("Nothing else is deleted.");
        page.delete();

        // THEN
        assertThat(page.messages()).containsText("Passing Student");
        assertThat(page.messages()).containsText("was deleted.");
    }
}
