package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.account.Role;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** The one-time code creates one administrator, and is used up when that account is committed and not before. */
@DeskTest
class SetupTest {

    private static final String HASH = "PBKDF2:1:salt:hash";

    @EJB
    private Setup setup;

    @EJB
    private AccountRepository accounts;

    @EJB
    private GroupRepository groups;

    @EJB
    private StudentRepository students;

    @EJB
    private School school;

    private Desk desk;
    private Path file;
    private String code;

    @BeforeEach
    void given(Desk shared, @TempDir Path folder) throws IOException {
        desk = shared;
        System.setProperty(Setting.MATRICULA_DATA.name(), folder.toString());
        file = folder.resolve("setup-code");
        desk.target(SetupCode.class).renew();
        code = Files.readString(file).strip();
    }

    @AfterEach
    void clear() {
        System.clearProperty(Setting.MATRICULA_DATA.name());
    }

    @Test
    void the_code_is_used_up_once_the_account_is_committed() {
        // WHEN
        setup.createAdministrator(UUID.randomUUID().toString(), code, "ada", HASH);

        // THEN
        assertThat(file).doesNotExist();
        assertThat(setup.accepts(code)).isFalse();
        assertThat(accounts.findByName("ada")).isPresent();
    }

    @Test
    void it_begins_with_a_group_that_can_do_the_daily_work_and_one_that_can_see_it() {
        setup.createAdministrator(UUID.randomUUID().toString(), code, "ada", HASH);
        assertThat(groups.findByName("registrar").orElseThrow().getRights())
                .containsExactlyInAnyOrderElementsOf(Role.RIGHTS);
        assertThat(groups.findByName("viewer").orElseThrow().getRights())
                .containsExactlyInAnyOrder(
                        Role.STUDENT_VIEW, Role.COURSE_VIEW, Role.ENROLLMENT_VIEW, Role.GRADE_VIEW, Role.HISTORY_VIEW);
    }

    @Test
    void the_code_expires_after_a_day() {
        var setupCode = desk.target(SetupCode.class);
        var drawn = Instant.now();
        assertThat(setupCode.matches(code, drawn)).isTrue();
        assertThat(setupCode.matches(code, drawn.plus(SetupCode.VALIDITY))).isFalse();
    }

    @Test
    void a_commit_that_fails_keeps_the_code() {
        // GIVEN something else that only the commit finds out about
        var student = school.student("Ben");

        // WHEN
        assertThatExceptionOfType(EJBException.class)
                .isThrownBy(() -> desk.inTransaction(() -> {
                    setup.createAdministrator(UUID.randomUUID().toString(), code, "ada", HASH);
                    students.get(student).rename("");
                }));

        // THEN nothing was saved, and the code still works
        assertThat(accounts.count()).isZero();
        assertThat(file).hasContent(code);
        assertThat(setup.accepts(code)).isTrue();
        setup.createAdministrator(UUID.randomUUID().toString(), code, "ada", HASH);
        assertThat(accounts.count()).isOne();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_transaction_that_is_rolled_back_keeps_the_code() {
        // WHEN
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.inTransaction(() -> {
                    setup.createAdministrator(UUID.randomUUID().toString(), code, "ada", HASH);
                    throw new RefusedException("test", "");
                }));

        // THEN
        assertThat(accounts.count()).isZero();
        assertThat(setup.accepts(code)).isTrue();
        assertThat(file).hasContent(code);
    }

    @Test
    void of_two_who_use_the_code_at_once_one_gets_an_account() throws Exception {
        // WHEN
        var together = new CyclicBarrier(2);
        var two = Executors.newFixedThreadPool(2);
        int created = 0;
        try {
            var attempts = IntStream.range(0, 2)
                    .mapToObj(i -> two.submit(() -> {
                        together.await(1, TimeUnit.MINUTES);
                        setup.createAdministrator(UUID.randomUUID().toString(), code, "admin" + i, HASH);
                        return null;
                    }))
                    .toList();
            for (var attempt : attempts) {
                try {
                    attempt.get(1, TimeUnit.MINUTES);
                    created++;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(RefusedException.class);
                }
            }
        } finally {
            two.shutdownNow();
        }

        // THEN
        assertThat(created).isOne();
        assertThat(accounts.count()).isOne();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_code_that_is_left_over_is_worthless_once_there_is_an_account() {
        // GIVEN the desk ended before it deleted the file
        accounts.create("ada", HASH, List.of());

        // WHEN and THEN
        assertThat(setup.accepts(code)).isFalse();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> setup.createAdministrator(UUID.randomUUID().toString(), code, "ben", HASH));
        assertThat(accounts.count()).isOne();
    }
}
