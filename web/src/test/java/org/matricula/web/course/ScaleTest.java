package org.matricula.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;

class ScaleTest {

    private static final Grade UPPER = new Grade(new GradeDetails("A", null, true, 1));
    private static final Grade LOWER = new Grade(new GradeDetails("a", null, true, 2));
    private static final Grade PASS = new Grade(new GradeDetails("Pass", null, true, 3));
    private static final Scale SCALE = new Scale(List.of(UPPER, LOWER, PASS));

    @Test
    void the_very_code_goes_before_one_in_another_case() {
        assertThat(SCALE.byCode("a")).containsSame(LOWER);
        assertThat(SCALE.byCode("A")).containsSame(UPPER);
    }

    @Test
    void another_case_will_do_where_it_means_one_grade_only() {
        assertThat(SCALE.byCode("PASS")).containsSame(PASS);
        assertThat(new Scale(List.of(UPPER)).byCode("a")).containsSame(UPPER);
    }

    @Test
    void anything_else_is_no_grade() {
        assertThat(SCALE.byCode("Pas")).isEmpty();
        assertThat(SCALE.byCode("")).isEmpty();
    }
}
