package org.matricula.web.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.change.Link;
import org.matricula.persistence.change.LinksChanged;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.enrollment.EnrollmentFilter;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.persistence.submission.SubmissionExpiry;

/** Behaviour of the repositories that only a container shows. */
@ExtendWith(ArquillianExtension.class)
class RepositoriesIT {

    private static final long UNKNOWN = -1L;
    private static final EnrollmentDetails TODAY = EnrollmentDetails.startingOn(LocalDate.of(2026, 9, 1));

    @Resource(lookup = DeskDataSource.JNDI_NAME)
    private DataSource dataSource;

    @Inject
    private LinkObserver observer;

    @EJB
    private EnrollmentDesk desk;

    @EJB
    private EntityRepository entities;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private StudentRepository students;

    @EJB
    private SubmissionExpiry expiry;

    @EJB
    private RefusedAtFirst refused;

    @Inject
    private Samples samples;

    @Inject
    private TestSignIn signIn;

    @Inject
    private TwoAtOnce two;

    @Deployment
    static WebArchive asBuilt() throws IOException {
        return TestArchive.asBuilt();
    }

    @Test
    void a_refusal_arrives_as_itself_and_takes_back_all_of_its_call() {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        var ada = samples.student();
        var links = List.of(
                LinkEdit.add(samples.course().getId(), TODAY),
                LinkEdit.add(UNKNOWN, TODAY),
                LinkEdit.add(samples.course().getId(), TODAY));

        // WHEN, THEN
        assertThatThrownBy(() -> entities.save(ada, Samples.renaming(ada, "Augusta"), links))
                .isExactlyInstanceOf(NotFoundException.class);
        assertThat(enrollments.countCourses(ada)).isZero();
        assertThat(students.get(ada).getName()).isEqualTo("Ada");
    }

    @Test
    void the_server_has_planned_to_forget_old_keys_of_forms_and_does_so() throws SQLException {
        // GIVEN
        assertThat(expiry.untilNextRun()).isBetween(Duration.ZERO, Duration.ofDays(1));
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO submission (id, version, account, form_key, entity, digest, done_at)
                    VALUES (-2, 1, 'ada', 'old', 'Student', 'x', '2001-01-01 00:00:00'),
                           (-1, 1, 'ada', 'recent', 'Student', 'x', '2999-01-01 00:00:00')""");
        }

        // WHEN, THEN
        assertThat(expiry.forget(Instant.now())).isOne();
        assertThat(expiry.forget(Instant.now())).isZero();
    }

    @Test
    void transactions_are_kept_apart_as_the_database_was_told_to() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("Apache Derby")) {
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
                return; // Derby knows no other default for a database
            }
            try (var isolation = statement.executeQuery("""
                    SELECT current_setting('transaction_isolation'), reset_val FROM pg_settings
                    WHERE name = 'default_transaction_isolation'
                    """)) {
                isolation.next();
                assertThat(isolation.getString(1)).isEqualTo(isolation.getString(2));
            }
        }
    }

    @Test
    void b57_an_observer_hears_who_added_and_removed_which_link_once_it_is_saved() {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        var ada = samples.student();
        var algebra = samples.course();
        observer.forget();

        // WHEN
        enrollments.enroll(ada, algebra);
        enrollments.remove(ada, algebra);
        assertThatThrownBy(() -> enrollments.enroll(ada, algebra, new CourseKey(UNKNOWN)))
                .isExactlyInstanceOf(NotFoundException.class);

        // THEN
        var link = new Link("enrollment", ada.getId(), algebra.getId());
        assertThat(observer.heard())
                .containsExactly(
                        new LinksChanged("ada", Set.of(link), Set.of()),
                        new LinksChanged("ada", Set.of(), Set.of(link)));
    }

    @Test
    void a_page_of_enrollments_is_one_select_whatever_its_size() {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        var algebra = samples.course();
        for (int i = 0; i < 20; i++) {
            enrollments.create(samples.student(), algebra, TODAY);
        }
        var roster = EnrollmentFilter.all().inCourses(algebra);

        for (int size : List.of(1, 5, 20)) {
            // WHEN
            var sent = SentSql.during(() -> assertThat(search.rows(roster, List.of(), new Window(0, size)))
                    .hasSize(size));

            // THEN
            assertThat(sent).singleElement().asString().startsWith("select");
        }
    }

    @Test
    void an_enrollment_is_saved_with_its_history_and_its_seal_in_nine_statements() {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        var enrollment = enrollments.create(samples.student(), samples.course(), TODAY);
        var edit = new Edit<>(TODAY, TODAY.with(EnrollmentStatus.WITHDRAWN));

        // WHEN
        var sent = SentSql.during(() -> desk.save(enrollment.getId(), edit));

        // THEN history names its ends; a relation that was not woven would be read at once, by a join
        assertThat(sent)
                .extracting(sql -> sql.replaceAll(
                        "(?s)^(select|update|insert)\\b.*?\\b(from |into |update )?"
                                + "(enrollment|student|course|action|change|history_chain|history_seal) .*",
                        "$1 $3"))
                .containsExactly(
                        "select enrollment",
                        "select student",
                        "select course",
                        "update enrollment",
                        "insert action",
                        "insert change",
                        "select history_chain",
                        "update history_chain",
                        "insert history_seal");
    }

    @Test
    void of_two_who_change_the_same_name_at_once_the_second_is_told() throws Exception {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        var ada = samples.student();

        // WHEN
        var second = two.save(ada, Samples.renaming(ada, "Ada L."), Samples.renaming(ada, "Augusta"));

        // THEN
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> second.get(TwoAtOnce.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .withCauseExactlyInstanceOf(ConflictException.class);
        assertThat(students.get(ada).getName()).isEqualTo("Ada L.");
    }

    @Test
    void of_two_who_change_different_fields_at_once_neither_loses_anything() throws Exception {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        var ada = samples.student();
        var aging = new Edit<>(ada.details(), new StudentDetails(ada.getNumber(), ada.getName(), 36));

        // WHEN
        two.save(ada, Samples.renaming(ada, "Ada L."), aging).get(TwoAtOnce.PATIENCE_SECONDS, TimeUnit.SECONDS);

        // THEN
        assertThat(students.get(ada).details()).isEqualTo(new StudentDetails(ada.getNumber(), "Ada L.", 36));
    }

    @Test
    void what_the_database_asks_to_do_again_is_done_again_and_saved_once() {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        long before = students.count();
        var attempts = new AtomicInteger();

        // WHEN
        refused.create("Ada", attempts, 3);

        // THEN
        assertThat(attempts).hasValue(3);
        assertThat(students.count()).isEqualTo(before + 1);
    }

    @Test
    void whoever_is_refused_again_and_again_is_told_and_nothing_is_saved() {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        long before = students.count();

        // WHEN, THEN
        assertThatThrownBy(() -> refused.create("Ada", new AtomicInteger(), Integer.MAX_VALUE))
                .isExactlyInstanceOf(StaleException.class);
        assertThat(students.count()).isEqualTo(before);
    }

    @Test
    void whoever_loses_the_connection_at_the_commit_is_told_that_the_outcome_is_not_certain() throws Exception {
        // GIVEN
        signIn.as(Role.ADMINISTRATOR);
        if (refused.loseConnections(true)) {
            try {
                // WHEN, THEN
                assertThatThrownBy(samples::student).isExactlyInstanceOf(OutcomeUnknownException.class);
            } finally {
                refused.loseConnections(false);
            }
        }
    }
}
