package org.matricula.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.CourseDetails;

class CourseFieldsTest {

    private static final CourseDetails SEEN = new CourseDetails("M-1", "Maths", "Sums");

    @Test
    void an_emptied_code_stays_as_it_was() {
        // GIVEN
        var fields = new CourseFields(SEEN);

        // WHEN
        fields.setCode(null);

        // THEN
        assertThat(fields.edit().isEmpty()).isTrue();
    }

    @Test
    void a_decision_keeps_mine_where_chosen_and_theirs_elsewhere() {
        // GIVEN
        var fields = new CourseFields(SEEN);
        fields.setName("My maths");
        fields.setDescription("My sums");
        var theirs = new CourseDetails("M-2", "Their maths", "Their sums");

        // WHEN
        fields.rebase(theirs, Set.of("name"));

        // THEN
        assertThat(fields.getSeen()).isEqualTo(theirs);
        assertThat(fields.edit().wanted()).isEqualTo(new CourseDetails("M-2", "My maths", "Their sums"));
    }
}
