package org.matricula.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;

class ScaleTest {

    private static final Grade BEST = new Grade(new GradeDetails("A-", null, true, 1));
    private static final Grade PASS = new Grade(new GradeDetails("Pass", null, true, 3));
    private static final Scale SCALE = new Scale(List.of(BEST, PASS));

    @ParameterizedTest
    @ValueSource(strings = {"A-", "a-", "A\u2212", "a\u2013", "\uFF21\uFF0D", " A-\u00A0"})
    void a_code_means_its_grade_however_it_is_typed(String typed) {
        assertThat(SCALE.byCode(typed)).containsSame(BEST);
        assertThat(SCALE.knows(typed)).isTrue();
    }

    @Test
    void anything_else_is_no_grade() {
        assertThat(SCALE.byCode("PASS")).containsSame(PASS);
        assertThat(SCALE.byCode("Pas")).isEmpty();
        assertThat(SCALE.byCode("A")).isEmpty();
        assertThat(SCALE.byCode("")).isEmpty();
    }
}
