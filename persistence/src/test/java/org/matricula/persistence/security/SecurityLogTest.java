package org.matricula.persistence.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;
import org.matricula.domain.security.SecurityEvent;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.change.Origin;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.history.Restoration;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;

/** The log of what matters for security: who, from where, what; one line each, without secrets. */
@DeskTest
class SecurityLogTest {

    private static final String LIST = "securityevent";

    @EJB
    private SecurityLog log;

    @EJB
    private AccountRepository accounts;

    @EJB
    private StudentRepository students;

    @EJB
    private Deletion deletion;

    @EJB
    private History history;

    @EJB
    private Restoration restoration;

    @EJB
    private Lists lists;

    private static List<SecurityEvent> events(Desk desk) {
        return desk.factory()
                .createEntityManager()
                .createQuery("SELECT e FROM SecurityEvent e ORDER BY e.id", SecurityEvent.class)
                .getResultList();
    }

    @Test
    void an_event_is_a_row_that_administrators_find_by_its_kind_its_day_and_words(Desk desk) {
        // WHEN
        log.record(SecurityEventKind.SIGNED_IN, "ada", "192.0.2.7", "/account/sign-in");
        log.record(SecurityEventKind.SIGN_IN_FAILED, null, "192.0.2.8", "/account/sign-in");

        // THEN
        assertThat(events(desk))
                .extracting(
                        SecurityEvent::getKind,
                        SecurityEvent::getAccount,
                        SecurityEvent::getClient,
                        SecurityEvent::getWhat)
                .containsExactly(
                        tuple(SecurityEventKind.SIGNED_IN, "ada", "192.0.2.7", "/account/sign-in"),
                        tuple(SecurityEventKind.SIGN_IN_FAILED, "", "192.0.2.8", "/account/sign-in"));
        assertThat(count(Map.of("kind", List.of("signed_in")))).isEqualTo(1);
        assertThat(count(Map.of("day", List.of("2020-01-01")))).isZero();
        assertThat(count(Map.of())).isEqualTo(2);
    }

    private long count(Map<String, List<String>> filters) {
        return lists.count(ListRequest.of(LIST, filters));
    }

    @Test
    void nobody_but_administrators_sees_it() {
        CallerRoles.during(Set.copyOf(Role.RIGHTS), () -> assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> count(Map.of())));
    }

    @Test
    void a_change_of_accounts_is_recorded_with_its_author_and_where_it_came_from(Desk desk) {
        try (var page = Origin.of("/account/edit", "192.0.2.9")) {
            assertThat(page).isNotNull();
            accounts.create("gil", "the hash of a password", List.of());
        }
        assertThat(events(desk)).singleElement().satisfies(event -> {
            assertThat(event.getKind()).isEqualTo(SecurityEventKind.ACCOUNT_CHANGED);
            assertThat(event.getAccount()).isEqualTo("tester");
            assertThat(event.getClient()).isEqualTo("192.0.2.9");
            assertThat(event.getWhat()).isEqualTo("/account/edit: account gil");
            assertThat(event.getHappenedAt()).isBeforeOrEqualTo(Instant.now());
        });
    }

    @Test
    void a_refused_change_is_not_recorded(Desk desk) {
        accounts.create("gil", "hash", List.of());
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> accounts.create("gil", "hash", List.of()));
        assertThat(events(desk)).hasSize(1);
    }

    @Test
    void imports_and_restorations_are_recorded_and_other_changes_are_not(Desk desk) {
        // WHEN
        var ada = students.create(new StudentDetails("S1", "Ada", 20));
        deletion.delete("student", deletion.preview(ada));
        var gone = history.rows(HistoryFilter.all().of(ada), Window.firstPage()).get(0);
        assertThat(events(desk)).isEmpty();
        restoration.restore(gone.objects().get(0).changeId());
        try (var command = Origin.of("import")) {
            assertThat(command).isNotNull();
            students.create(new StudentDetails("S2", "Ben", 20));
        }

        // THEN
        assertThat(events(desk))
                .extracting(SecurityEvent::getKind, SecurityEvent::getWhat)
                .containsExactly(
                        tuple(SecurityEventKind.RESTORED, "program: student S1 Ada"),
                        tuple(SecurityEventKind.IMPORTED, "import: student S2 Ben"));
    }

    @Test
    void a_text_cannot_begin_another_line_or_end_its_quotes() {
        var what = "/x?a=1\r\n2026 SIGNED_IN account=\"ada\"\u2028\u202E" + "y".repeat(1_000);
        var event = new SecurityEvent(Instant.now(), SecurityEventKind.REFUSED, "e\u0000ve\\", null, what);
        assertThat(event.line())
                .startsWith(
                        "REFUSED account=\"e ve\\\\\" client=\"\" what=\"/x?a=1  2026 SIGNED_IN account=\\\"ada\\\"  y")
                .matches("\\P{C}+");
        assertThat(event.getWhat()).hasSize(SecurityEvent.WHAT_LENGTH);
    }

    @Test
    void the_oldest_are_deleted_and_the_newest_are_kept(Desk desk) {
        IntStream.range(0, 5).forEach(i -> log.record(SecurityEventKind.SIGNED_OUT, "user " + i, null, ""));
        var em = desk.factory().createEntityManager();
        em.getTransaction().begin();
        SecurityLog.trim(em, 3);
        em.getTransaction().commit();
        assertThat(events(desk)).extracting(SecurityEvent::getAccount).containsExactly("user 2", "user 3", "user 4");
    }
}
