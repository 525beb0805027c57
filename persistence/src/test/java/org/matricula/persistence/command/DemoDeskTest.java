package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentFilter;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** The sample data and its sign-in never get into a desk that is in use. */
@DeskTest
class DemoDeskTest {

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private AccountRepository accounts;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private DemoDesk demo;

    @Test
    void fills_an_empty_desk_once() {
        assertThat(demo.fill()).isTrue();
        assertThat(demo.fill()).isFalse();
        assertThat(students.count()).isEqualTo(60);
        assertThat(courses.count()).isEqualTo(12);
        assertThat(search.count(EnrollmentFilter.all())).isEqualTo(250);
    }

    @Test
    void leaves_a_desk_with_students_as_it_is() {
        school.student("Ada");
        assertThat(demo.fill()).isFalse();
        assertThat(students.count()).isEqualTo(1);
    }

    @Test
    void lets_one_sign_in_with_the_last_password() {
        demo.signIn("first");
        demo.signIn("second");
        assertThat(accounts.count()).isEqualTo(1);
        assertThat(accounts.findByName(DemoDesk.NAME).orElseThrow().getPasswordHash())
                .isEqualTo("second");
    }

    @Test
    void opens_no_back_door_to_a_desk_with_accounts() {
        accounts.updateOrCreateAdministrator("ada", "hash");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> demo.signIn("other"));
        assertThat(accounts.findByName(DemoDesk.NAME)).isEmpty();
    }
}
