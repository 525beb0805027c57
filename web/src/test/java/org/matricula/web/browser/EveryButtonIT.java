package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.AccountPage;
import org.matricula.web.browser.page.ResetPage;
import org.matricula.web.browser.page.SetupPage;
import org.matricula.web.browser.page.SignInPage;

/** Every link of every page leads somewhere, and every button does something: found in the pages themselves. */
@BrowserTest
class EveryButtonIT {

    private static void signIn(Visitor someone, String name) {
        new SignInPage(someone.page()).signIn(name, Premises.PASSWORD);
        someone.page().waitForURL(url -> !url.contains(SignInPage.PATH));
    }

    @Test
    void an_administrator_reaches_every_page_and_meets_no_fault(@BrowserTest.Stranger Visitor ada, Premises premises)
            throws IOException {
        // GIVEN an account of her own, because she signs out and ends all its sessions, and something to be restored
        // and undone
        try (var supplier = premises.administrator()) {
            ResetPage.open(ada.page(), AccountPage.create(supplier.page(), "presser", "administrator"))
                    .choose(Premises.PASSWORD);
            signIn(ada, "presser");
            var supplies = new Supplies(new PlainBrowser(premises.desk(), supplier));
            supplies.of("change");
            supplies.of("action");
            var crawler = new Crawler(premises.desk(), ada, "presser", supplies);

            // WHEN
            crawler.crawl("/", SignInPage.PATH, SetupPage.PATH, ResetPage.PATH);

            // THEN
            assertThat(crawler.faults()).isEmpty();
            assertThat(crawler.visited()).isEqualTo(views());
            expectAllPages(crawler);
            assertThat(crawler.pressed())
                    .contains("/history/restore?change [form:restore|]", "/history/undo?action [form:undo|]");
        }
    }

    /** Pages of entities that have no file of their own. */
    private static final List<String> GENERATED = List.of(
            "/student/list.xhtml",
            "/student/cells.xhtml",
            "/student/delete.xhtml",
            "/course/list.xhtml",
            "/course/cells.xhtml",
            "/course/chosen.xhtml",
            "/course/delete.xhtml",
            "/enrollment/list.xhtml",
            "/enrollment/cells.xhtml",
            "/grade/edit.xhtml",
            "/grade/cells.xhtml",
            "/grade/chosen.xhtml",
            "/grade/delete.xhtml",
            "/account/list.xhtml",
            "/account/cells.xhtml",
            "/account/edit.xhtml",
            "/account/chosen.xhtml",
            "/account/delete.xhtml",
            "/group/list.xhtml",
            "/group/edit.xhtml",
            "/group/chosen.xhtml",
            "/group/delete.xhtml",
            "/securityevent/list.xhtml");

    /** The pages of the application that have an address and can be opened; the one that asks for a code comes after a password only. */
    private static Set<String> views() throws IOException {
        var root = Path.of("src", "main", "webapp");
        try (var files = Files.walk(root)) {
            var own = files.map(file -> "/" + root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(path -> path.endsWith(".xhtml")
                            && !path.startsWith("/WEB-INF/")
                            && !"/account/code.xhtml".equals(path));
            return Stream.concat(own, GENERATED.stream()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void expectAllPages(Crawler crawler) {
        assertThat(crawler.pressed()).anyMatch(button -> button.endsWith("/list [session:signOut|]"));
        assertThat(crawler.pages().keySet())
                .contains(
                        "/student/list",
                        "/course/list",
                        "/enrollment/list",
                        "/grade/list",
                        "/history/list",
                        "/student/edit",
                        "/student/edit?id",
                        "/student/delete?id",
                        "/student/cells",
                        "/grade/scale",
                        "/list/saved?of=student");
        assertThat(crawler.pressed())
                .contains(
                        "/ [session:appearance|]",
                        "/student/edit?id [form:saveAndContinue|]",
                        "/student/delete?id [form:delete|]");
    }

    @Test
    void a_member_of_the_staff_meets_no_fault(@BrowserTest.Stranger Visitor cleo, Premises premises) {
        // GIVEN an account of her own, because she ends its sessions
        try (var ada = premises.administrator()) {
            ResetPage.open(cleo.page(), AccountPage.create(ada.page(), "onlooker", "viewer"))
                    .choose(Premises.PASSWORD);
        }
        signIn(cleo, "onlooker");
        var crawler = new Crawler(premises.desk(), cleo, "onlooker", null);

        // WHEN
        crawler.crawl("/");

        // THEN
        assertThat(crawler.faults()).isEmpty();
        assertThat(crawler.pressed())
                .contains("/student/edit?id [session:signOut|]")
                .anyMatch(button -> button.endsWith("/list [session:signOut|]"));
    }

    @Test
    void a_stranger_meets_no_fault(@BrowserTest.Stranger Visitor someone, Premises premises) {
        // GIVEN
        var crawler = new Crawler(premises.desk(), someone, null, null);

        // WHEN
        crawler.crawl(SignInPage.PATH, SetupPage.PATH, ResetPage.PATH);

        // THEN
        assertThat(crawler.faults()).isEmpty();
        assertThat(crawler.pressed())
                .contains(
                        SignInPage.PATH + " [form:signIn|]",
                        SetupPage.PATH + " [form:create|]",
                        ResetPage.PATH + " [form:reset|]");
    }

    @Test
    void every_button_at_the_top_works_on_a_page_that_has_expired(
            @BrowserTest.Stranger Visitor ada, Premises premises) {
        // GIVEN pages whose state the server has forgotten
        SignInPage.open(ada.page());
        signIn(ada, Premises.ADMINISTRATOR);
        var browser = new PlainBrowser(premises.desk(), ada);

        for (var path : new String[] {"/student/edit", "/student/cells", "/history/list", "/grade/scale"}) {
            var page = browser.get(path);
            page.page().select("[name='jakarta.faces.ViewState']").val("-1:-1");

            // WHEN
            var answer = browser.send(page, "session", "session:appearance", Map.of());

            // THEN
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.page().location())
                    .as(path)
                    .isEqualTo(premises.desk().address(path));
        }
        var page = browser.get("/student/edit");
        page.page().select("[name='jakarta.faces.ViewState']").val("-1:-1");
        var answer = browser.send(page, "session", "session:signOut", Map.of());
        assertThat(answer.body()).contains("You are signed out.");
    }

    @Test
    void a_post_without_a_button_is_answered_by_every_list(Visitor ada, Premises premises) {
        var browser = new PlainBrowser(premises.desk(), ada);
        for (var path : new String[] {"/", "/student/list", "/grade/list", "/enrollment/list", "/history/list"}) {
            var answer = browser.send(browser.get(path + "?q=x"), "session", "session:nothing", Map.of());
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.page().select("h1")).as(path).hasSize(1);
        }
    }
}
