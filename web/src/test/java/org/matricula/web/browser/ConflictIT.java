package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.School.SeededStudent;
import org.matricula.web.browser.page.StudentPage;

/** Two administrators at the same student, and grades that would be lost: nothing goes without a question. */
@BrowserTest
class ConflictIT {

    private final SeededStudent someone = School.gradedStudent();

    private StudentPage open(Visitor visitor) {
        var student = StudentPage.open(visitor.page(), someone.id());
        assertThat(student.table().rows()).hasCount(3);
        return student;
    }

    /** Both opened it; the first one removed C-003 and saved. */
    private StudentPage openBeforeTheRemoval(Visitor first, Visitor second) {
        var hers = open(first);
        var his = open(second);
        hers.strike("C-003");
        hers.saveAndContinue();
        return his;
    }

    /** The question about the grade of C-002. */
    private static void expectQuestion(StudentPage student) {
        assertThat(student.losses()).containsText("C-002");
        assertThat(student.losses()).containsText("Grade B");
    }

    private static void resolve(StudentPage student) {
        student.conflicts().resolve();
        assertThat(student.messages()).containsText("was saved");
    }

    /** Both opened it; the first one saved another name and another grade, the second one now tries to. */
    private StudentPage collide(Visitor first, Visitor second) {
        var hers = open(first);
        var his = open(second);
        hers.name().fill("Hers");
        hers.table().give("C-001", "B+");
        hers.saveAndContinue();
        his.name().fill("His");
        his.table().give("C-001", "C");
        his.table().give("C-003", "D");
        his.pick("C-301");
        his.quiet();
        his.pressSave();
        assertThat(his.conflicts().panel()).isVisible();
        return his;
    }

    @Test
    void shows_the_old_the_other_and_the_own_value(Visitor ada, Visitor bo) {
        // WHEN two change the same
        var his = collide(ada, bo);

        // THEN the later one sees all three, and nothing of it is saved
        assertThat(his.conflicts().values("Name")).containsExactly(someone.name(), "Hers", "His");
        assertThat(his.conflicts().values("C-001")).containsExactly("A", "B+", "C");
        var seenByAda = open(ada);
        assertThat(seenByAda.name()).hasValue("Hers");
        assertThat(seenByAda.table().grade("C-001")).hasValue("B+");
        assertThat(seenByAda.table().grade("C-003")).hasValue("");
    }

    @Test
    void keeping_mine_saves_mine_and_everything_else(Visitor ada, Visitor bo) {
        // GIVEN two changes of the same
        var his = collide(ada, bo);

        // WHEN the later one keeps his own values
        his.conflicts().keepMine("Name");
        his.conflicts().keepMine("C-001");
        resolve(his);

        // THEN they are saved, with what nobody else had touched
        his.reload();
        assertThat(his.name()).hasValue("His");
        assertThat(his.table().grade("C-001")).hasValue("C");
        assertThat(his.table().grade("C-003")).hasValue("D");
        his.table().expectPlain("C-301");
    }

    @Test
    void keeping_theirs_keeps_theirs_and_saves_everything_else(Visitor ada, Visitor bo) {
        // GIVEN two changes of the same
        var his = collide(ada, bo);

        // WHEN the later one keeps what the other saved
        his.conflicts().keepTheirs("Name");
        his.conflicts().keepTheirs("C-001");
        resolve(his);

        // THEN it stays, and the rest of his work is saved
        his.reload();
        assertThat(his.name()).hasValue("Hers");
        assertThat(his.table().grade("C-001")).hasValue("B+");
        assertThat(his.table().grade("C-003")).hasValue("D");
        his.table().expectPlain("C-301");
    }

    @Test
    void one_of_each_can_be_kept(Visitor ada, Visitor bo) {
        // GIVEN two changes of the same
        var his = collide(ada, bo);

        // WHEN he keeps her name and his grade
        his.conflicts().keepTheirs("Name");
        his.conflicts().keepMine("C-001");
        resolve(his);

        // THEN
        assertThat(his.name()).hasValue("Hers");
        assertThat(his.table().grade("C-001")).hasValue("C");
    }

    @Test
    void changes_of_different_things_are_both_kept_without_a_question(Visitor ada, Visitor bo) {
        // GIVEN two who opened the same student
        var hers = open(ada);
        var his = open(bo);

        // WHEN she adds a course and grades one, he adds another, removes one without a grade and changes the age
        hers.pick("C-301");
        hers.table().give("C-002", "A+");
        hers.quiet();
        hers.saveAndContinue();
        his.pick("C-302");
        his.strike("C-003");
        his.age().fill("55");
        his.quiet();
        his.saveAndContinue();

        // THEN all of it is there
        his.reload();
        assertThat(his.table().codes()).containsExactlyInAnyOrder("C-001", "C-002", "C-301", "C-302");
        assertThat(his.table().grade("C-002")).hasValue("A+");
        assertThat(his.age()).hasValue("55");
    }

    @Test
    void B80_removing_what_someone_else_removed_is_silent(Visitor ada, Visitor bo) {
        // GIVEN
        var his = openBeforeTheRemoval(ada, bo);

        // WHEN he removes it as well
        his.strike("C-003");
        his.saveAndContinue();

        // THEN
        assertThat(his.table().codes()).containsExactlyInAnyOrder("C-001", "C-002");
    }

    @Test
    void B80_grading_what_someone_else_removed_asks(Visitor ada, Visitor bo) {
        // GIVEN
        var his = openBeforeTheRemoval(ada, bo);

        // WHEN he grades it
        his.table().give("C-003", "B");
        his.pressSave();

        // THEN he is asked, and may enroll the student again with his grade
        assertThat(his.conflicts().panel()).containsText("C-003");
        assertThat(his.conflicts().values("C-003").get(1)).isEqualTo("not enrolled");
        his.conflicts().keepMine("C-003");
        resolve(his);
        assertThat(his.table().grade("C-003")).hasValue("B");
    }

    @Test
    void removing_a_graded_course_asks_and_keeping_it_keeps_the_grade(Visitor ada) {
        // WHEN a graded course is removed
        var student = open(ada);
        student.picker().remove("C-002");
        student.table().expectRemoved("C-002");
        student.quiet();
        student.pressSave();

        // THEN the page names it and its grade
        expectQuestion(student);

        // WHEN it is kept
        student.keepGraded();

        // THEN it is chosen again, and its grade is saved
        assertThat(student.losses()).hasCount(0);
        student.table().expectPlain("C-002");
        student.saveAndContinue();
        assertThat(student.table().grade("C-002")).hasValue("B");
    }

    @Test
    void removing_a_graded_course_asks_and_then_removes_it(Visitor ada) {
        // GIVEN the question, with another change on the page
        var student = open(ada);
        student.strike("C-002");
        student.table().give("C-003", "A+");
        student.pressSave();
        expectQuestion(student);

        // WHEN the answer is to remove it
        student.removeGraded();

        // THEN it is gone, and the other change is saved
        assertThat(student.messages()).containsText("was saved");
        assertThat(student.table().codes()).containsExactly("C-001", "C-003");
        assertThat(student.table().grade("C-003")).hasValue("A+");
    }
}
