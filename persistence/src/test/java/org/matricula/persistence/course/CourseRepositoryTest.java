package org.matricula.persistence.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.course.CourseKey;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

@DeskTest
class CourseRepositoryTest {

    @EJB
    private School school;

    @EJB
    private CourseRepository courses;

    private Course algebra;

    @BeforeEach
    void given() {
        courses.create(new CourseDetails("CHE", "Stoffe", ""));
        algebra = courses.create(new CourseDetails("ALG", "Zahlen", ""));
    }

    @Test
    void a_missing_code_is_drawn_and_a_given_one_is_unique() {
        assertThat(courses.create(new CourseDetails(" ", "Drawing", null)).getCode())
                .matches("C-\\d{6,}");
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> school.course("ALG"))
                .withMessage("course.code ALG is already taken");
        assertThat(courses.findByCode("ALG")).contains(algebra);
        assertThat(courses.findByCode("alg")).contains(algebra);
    }

    @Test
    void the_longest_values_fit_and_longer_ones_are_refused() {
        // GIVEN
        var name = "n".repeat(Course.NAME_LENGTH);
        var longest = new CourseDetails("c".repeat(Course.CODE_LENGTH), name, "d".repeat(Course.DESCRIPTION_LENGTH));

        // WHEN
        var course = courses.create(longest);

        // THEN
        assertThat(courses.get(course).details()).isEqualTo(longest);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> courses.create(new CourseDetails("X", name + "n", "")))
                .withMessageContaining("course.name");
    }

    @Test
    void a_course_that_is_gone_is_not_found() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> courses.get(new CourseKey(-1L)))
                .withMessage("there is no course.id -1");
    }
}
