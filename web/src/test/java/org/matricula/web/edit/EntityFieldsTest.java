package org.matricula.web.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.GradeDetails;

class EntityFieldsTest {

    private static final GradeDetails SEEN = new GradeDetails("B", new BigDecimal("3"), true, 5);

    private final EntityFields fields = new EntityFields(SEEN, null, Set.of());

    @Test
    void a_form_left_alone_changes_nothing() {
        assertThat(fields.edit().isEmpty()).isTrue();
    }

    @Test
    void the_place_in_the_scale_is_not_the_forms_to_change() {
        // GIVEN
        fields.getValues().put("code", "B*");

        // WHEN
        fields.rebase(new GradeDetails("B", new BigDecimal("3"), true, 7), Set.of());

        // THEN
        assertThat(fields.edit().wanted()).isEqualTo(new GradeDetails("B*", new BigDecimal("3"), true, 7));
    }

    @Test
    void a_constant_is_chosen_by_its_name_and_an_empty_number_of_a_primitive_type_is_0() {
        // GIVEN
        var form = new EntityFields(EnrollmentDetails.startingOn(LocalDate.of(2026, 9, 1)), null, Set.of());

        // WHEN
        form.getValues().put("status", "WITHDRAWN");
        fields.getValues().put("position", null);

        // THEN
        assertThat(form.wanted())
                .isEqualTo(
                        EnrollmentDetails.startingOn(LocalDate.of(2026, 9, 1)).with(EnrollmentStatus.WITHDRAWN));
        assertThat(fields.wanted()).isEqualTo(new GradeDetails("B", new BigDecimal("3"), true, 0));
    }

    @Test
    void an_empty_value_is_shown_as_none() {
        assertThat(new EntityFields(new GradeDetails("C", null, false, 1), null, Set.of()).seen("points"))
                .isNull();
    }

    @Test
    void chosen_options_are_one_text_in_their_order_and_none_is_no_text() {
        // GIVEN
        var form = new EntityFields(new GroupDetails("clerks", "course.view, student.view"), null, Set.of("rights"));
        assertThat((Object[]) form.getValues().get("rights")).containsExactly("course.view", "student.view");
        assertThat(form.edit().isEmpty()).isTrue();

        // WHEN and THEN
        form.getValues().put("rights", new Object[] {"student.view", "course.add"});
        assertThat(form.wanted()).isEqualTo(new GroupDetails("clerks", "course.add, student.view"));
        form.getValues().put("rights", new Object[0]);
        assertThat(form.wanted()).isEqualTo(new GroupDetails("clerks", null));
    }

    @Test
    void a_conflict_is_decided_field_by_field() {
        // GIVEN
        fields.getValues().put("code", "mine");
        fields.getValues().put("points", new BigDecimal("2"));

        // WHEN
        fields.rebase(new GradeDetails("theirs", new BigDecimal("1"), false, 5), Set.of("points"));

        // THEN
        assertThat(fields.edit().wanted()).isEqualTo(new GradeDetails("theirs", new BigDecimal("2"), false, 5));
    }

    @Test
    void an_emptied_key_that_is_assigned_stays_as_it_was_and_a_copy_gets_another_one() {
        // GIVEN
        var form = new EntityFields(new CourseDetails("M-1", "Maths", "Sums"), "code", Set.of());

        // THEN
        assertThat(form.copied()).isEqualTo(new CourseDetails(null, "Maths", "Sums"));

        // WHEN
        form.getValues().put("code", null);

        // THEN
        assertThat(form.edit().isEmpty()).isTrue();

        // WHEN
        form.getValues().put("code", "M-2");

        // THEN
        assertThat(form.copied()).isEqualTo(new CourseDetails("M-2", "Maths", "Sums"));
    }
}
