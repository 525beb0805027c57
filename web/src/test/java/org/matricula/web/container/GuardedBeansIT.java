package org.matricula.web.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.matricula.domain.account.Role;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.student.StudentRepository;

/** A51: who may call what, as the container of the desk enforces it. */
@ExtendWith(ArquillianExtension.class)
class GuardedBeansIT {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String CHEAP_HASH =
            "PBKDF2WithHmacSHA256:2048:c2FsdCBvZiAxNiBieXRlcw==:NIjiC5vqE6/ibYhkDdH4tmUBE92XAZysQryP4xtTbWA=";
    private static final EnrollmentDetails TODAY = EnrollmentDetails.startingOn(LocalDate.of(2026, 9, 1));

    @EJB
    private AccountRepository accounts;

    @EJB
    private CourseRepository courses;

    @EJB
    private EntityRepository entities;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private StudentRepository students;

    @Inject
    private GuardedBeans guarded;

    @Inject
    private HarmlessCalls harmless;

    @Inject
    private Samples samples;

    @Inject
    private TestSignIn signIn;

    @Deployment
    static WebArchive asBuilt() throws IOException {
        return TestArchive.asBuilt();
    }

    @Test
    void nobody_without_a_role_may_call_any_method_of_a_repository() {
        assertThat(guarded.calls()).isNotEmpty().allSatisfy(call -> assertThatThrownBy(call::run)
                .isInstanceOf(EJBAccessException.class));
    }

    @Test
    void somebody_with_another_role_may_not_either() {
        signIn.as("visitor");
        assertThat(guarded.calls()).isNotEmpty().allSatisfy(call -> assertThatThrownBy(call::run)
                .isInstanceOf(EJBAccessException.class));
    }

    @Test
    void A51_each_method_is_open_to_those_who_have_its_right_and_closed_to_all_others() {
        assertThat(guarded.calls()).isNotEmpty().allSatisfy(call -> {
            var opening = RightsTable.opening(call.method());
            signIn.as(Role.RIGHTS.stream()
                    .filter(right -> !opening.contains(right))
                    .toArray(String[]::new));
            assertThatThrownBy(call::run).isInstanceOf(EJBAccessException.class);
            for (var right : opening) {
                signIn.as(right);
                assertThat(catchThrowable(call::run) instanceof EJBAccessException)
                        .as("%s refused to %s", call, right)
                        .isFalse();
            }
        });
    }

    @Test
    void a_page_with_a_row_that_is_not_allowed_is_refused_as_a_whole_and_by_name() {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        var ada = samples.student();
        var links = List.of(LinkEdit.add(courses.create("Algebra", "").getId(), TODAY));

        // WHEN, THEN
        signIn.as(Role.STAFF, Role.STUDENT_CHANGE, Role.ENROLLMENT_VIEW);
        assertThatThrownBy(() -> entities.save(ada, Samples.renaming(ada, "Augusta"), links))
                .isExactlyInstanceOf(NotAllowedException.class)
                .hasMessageContaining(Role.ENROLLMENT_ADD);
        signIn.as(Role.STAFF, Role.ENROLLMENT_ADD, Role.STUDENT_VIEW);
        assertThatThrownBy(() -> entities.save(ada, Samples.renaming(ada, "Augusta"), links))
                .isExactlyInstanceOf(NotAllowedException.class)
                .hasMessageContaining(Role.STUDENT_CHANGE);
        assertThat(students.get(ada).getName()).isEqualTo("Ada");
        entities.save(ada, new Edit<>(ada.details(), ada.details()), links);
        signIn.as(Role.ENROLLMENT_VIEW);
        assertThat(enrollments.countCourses(ada)).isEqualTo(1);
    }

    @Test
    void an_administrator_may_call_each_of_them() throws IOException {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        var ada = samples.student();

        // WHEN
        var answers = harmless.answersAbout(ada);

        // THEN
        assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(guarded.classes());
        assertThat(answers.values()).doesNotContainNull();
    }

    @Test
    void a_password_with_an_outdated_hash_is_hashed_anew_at_sign_in() {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        accounts.create("olga", CHEAP_HASH, List.of());

        // WHEN
        signIn.with("olga", "a wrong guess");
        signIn.as(Role.ADMINISTRATOR);
        assertThat(accounts.get("olga").getPasswordHash()).isEqualTo(CHEAP_HASH);
        signIn.with("olga", PASSWORD);
        signIn.as(Role.ADMINISTRATOR);

        // THEN
        var renewed = accounts.get("olga").getPasswordHash();
        assertThat(renewed).startsWith("PBKDF2WithHmacSHA256:600000:");
        signIn.with("olga", PASSWORD);
        signIn.as(Role.ADMINISTRATOR);
        assertThat(accounts.get("olga").getPasswordHash()).isEqualTo(renewed);
    }
}
