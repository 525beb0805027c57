package org.matricula.web.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;

class FilterWordsTest {

    @Test
    void states_are_named_in_any_case_with_commas_between_them() {
        assertThat(FilterWords.statuses("completed, Active"))
                .containsExactly(EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED);
    }

    @Test
    void states_that_do_not_exist_are_passed_over() {
        assertThat(FilterWords.statuses("active,asleep")).containsExactly(EnrollmentStatus.ACTIVE);
        assertThat(FilterWords.statuses("asleep")).isEmpty();
        assertThat(FilterWords.statuses(",")).isEmpty();
        assertThat(FilterWords.statuses(null)).isEmpty();
    }

    @Test
    void a_grade_is_named_by_its_code_alone() {
        // GIVEN
        var grade = new Grade(new GradeDetails("A+", null, true, 1));

        // THEN
        assertThat(FilterWords.grade("A+", List.of(grade))).contains(grade);
        assertThat(FilterWords.grade("a+", List.of(grade))).isEmpty();
        assertThat(FilterWords.grade(null, List.of(grade))).isEmpty();
    }
}
