package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.metamodel.SingularAttribute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.Course_;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.Grade_;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Action_;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.Student_;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;

/** A17: which columns may be declared editable. */
@DeskTest
class EditableColumnTest {

    /** Whose column "cell" is editable. */
    private static final class Roll extends EntityAdmin<Student> {
        <V> Roll(SingularAttribute<? super Student, V> field) {
            super(Student.class, Student_.number, Student_.name);
            column("cell", field).editable((student, value) -> {});
        }
    }

    /** Whose column "cell" is editable. */
    private static final class Scale extends EntityAdmin<Grade> {
        <V> Scale(SingularAttribute<? super Grade, V> field) {
            super(Grade.class, Grade_.code, Grade_.code);
            column("cell", field).editable((grade, value) -> {});
        }
    }

    /** Whose column "cell" is editable. */
    private static final class Actions extends EntityAdmin<Action> {
        <V> Actions(SingularAttribute<? super Action, V> field) {
            super(Action.class, null, null);
            column("cell", field).editable((action, value) -> {});
        }
    }

    /** Whose column "end" is editable. */
    private static final class Links extends EntityAdmin<Enrollment> {
        <X> Links(
                SingularAttribute<? super Enrollment, X> end,
                SingularAttribute<? super X, ?> shown,
                SingularAttribute<? super X, ?> order) {
            super(Enrollment.class, null, null);
            column("end", end, shown).editable((enrollment, other) -> {}, order);
        }
    }

    @BeforeEach
    void knowTheFields(Desk desk) {
        desk.factory().getMetamodel();
    }

    @Test
    void A17_a_unique_field_cannot_be_and_the_message_names_list_and_column() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roll(Student_.number))
                .withMessage(
                        "the column \"cell\" of the list \"student\" must not be editable: Student.number is unique, and two"
                                + " rows could not swap their values in one save");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roll(Student_.id))
                .withMessageContaining("Student.id is unique");
    }

    @Test
    void A17_nor_can_one_of_several_fields_that_are_unique_together() {
        SingularAttribute<Enrollment, Course> end = Enrollment_.course;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Links(end, Course_.code, Course_.code))
                .withMessageContaining("the column \"end\" of the list \"enrollment\"")
                .withMessageContaining("Enrollment.course is unique");
    }

    @Test
    void A17_nor_can_a_field_for_which_a_list_has_no_input() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actions(Action_.undoesId))
                .withMessage(
                        "the column \"cell\" of the list \"action\" must not be editable: a list has no input for a Long");
    }

    @Test
    void A17_any_other_field_can() {
        assertThatCode(() -> new Roll(Student_.name)).doesNotThrowAnyException();
        assertThatCode(() -> new Roll(Student_.age)).doesNotThrowAnyException();
        assertThatCode(() -> new Scale(Grade_.points)).doesNotThrowAnyException();
        assertThatCode(() -> new Scale(Grade_.passing)).doesNotThrowAnyException();
        assertThatCode(() -> new Links(Enrollment_.grade, Grade_.code, Grade_.position))
                .doesNotThrowAnyException();
    }
}
