package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.harness.PostgresServer;

/** The promises of {@code docs/new-entity.md}: teachers, who did not exist before. */
class NewEntityIT {

    private static final int MOST_FILES = 6;
    private static final int MOST_LINES = 150; // beside the step that a command writes
    private static final String STEP = ".yaml";

    @TempDir
    private static Path folder;

    private static NewEntity entity;
    private static Path war;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void given() throws Exception {
        entity = NewEntity.in(folder);
        war = entity.war();
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.TIMEOUT);
        playwright = Premises.playwright();
        browser = Premises.browser(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close(); // and the browser with it
        }
    }

    @Test
    void a_new_entity_is_few_files_and_lines() {
        assertThat(entity.written()).hasSizeLessThanOrEqualTo(MOST_FILES);
        assertThat(entity.written().keySet()).anyMatch(file -> file.endsWith(STEP));
        assertThat(entity.written().entrySet().stream()
                        .filter(each -> !each.getKey().endsWith(STEP))
                        .mapToLong(each -> each.getValue().lines().count())
                        .sum())
                .isLessThanOrEqualTo(MOST_LINES);
    }

    /* all other tests of pages run on Derby */
    @Test
    void teachers_are_administered_on_PostgreSQL() throws IOException {
        try (var postgres = PostgresServer.start();
                var desk = RunningDesk.start(
                        war,
                        "-DMATRICULA_DB_URL=" + postgres.url(postgres.createDatabase("read committed")),
                        "-DMATRICULA_DB_USER=" + PostgresServer.USER,
                        "-DMATRICULA_DB_PASSWORD=" + postgres.password())) {
            administer(desk);
        }
    }

    private void administer(RunningDesk desk) {
        var options =
                new Browser.NewContextOptions().setBaseURL(desk.address("/")).setViewportSize(1280, 900);
        try (var ada = new Visitor(browser.newContext(options))) {
            new TeacherAdministration(ada.page()).tryAll(desk);
            assertThat(ada.complaints()).isEmpty();
        }
    }
}
