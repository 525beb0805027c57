package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.page.AccountPage;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.DeskPage;
import org.matricula.web.browser.page.PasswordPage;
import org.matricula.web.browser.page.ResetPage;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentListPage;

/** A52, A53, A55: administrators make accounts and groups in the browser, and users choose their own passwords. */
@BrowserTest
class UserAdministrationIT {

    private static final String CHOSEN = "a sentence of my own";
    private static final String OTHER = "another sentence of mine";

    private static void told(AccountPage page, String words) {
        assertThat(page.messages()).containsText(words);
    }

    private static Locator box(Page page, String relation, String side) {
        return page.locator(".picker[data-name=" + relation + "] .ui-picklist-" + side + " li");
    }

    private static void group(Page page, String name, String... rights) {
        var group = AccountPage.openNewGroup(page);
        group.name().fill(name);
        for (var right : rights) {
            group.right(right).check();
        }
        group.saveAndContinue();
        told(group, "The group “" + name + "” was saved.");
        for (var right : rights) {
            assertThat(group.right(right)).isChecked();
        }
    }

    private static void signIn(Visitor someone, String name, String password) {
        var page = SignInPage.open(someone.page());
        page.signIn(name, password);
        assertThat(page.caller()).hasText(name);
    }

    @Test
    void A52_an_account_is_made_with_its_rights_and_its_owner_chooses_the_password(
            Visitor ada, @Stranger Visitor gil, Premises premises) throws IOException {
        // GIVEN
        group(ada.page(), "listers", "Students: view");

        // WHEN
        var link = AccountPage.create(ada.page(), "gil", "listers");
        var reset = ResetPage.open(gil.page(), link);
        assertThat(gil.page().url()).doesNotContain("#");
        reset.choose(CHOSEN);

        // THEN
        assertThat(reset.messages()).containsText("Your password was set.");
        signIn(gil, "gil", CHOSEN);
        assertThat(StudentListPage.open(gil.page()).rows()).not().hasCount(0);
        assertThat(gil.page().locator("nav.menu a")).hasText(new String[] {"Start", "Students"});
        gil.expectComplaint("403");
        assertThat(gil.page().navigate("/account/list").status()).isEqualTo(403);

        // AND what was done is in the security log, without a password
        gil.page().request().get("/student/list.csv");
        StudentListPage.open(gil.page()).signOut();
        var signIn = SignInPage.open(gil.page());
        signIn.signIn("gil", "a wrong pass phrase");
        assertThat(signIn.messages()).hasText("Wrong name or password.");
        ada.page()
                .navigate("/securityevent/list?sort=happenedAt&q=gil&kind=signed_in&kind=sign_in_failed&kind=signed_out"
                        + "&kind=refused&kind=exported");
        assertThat(ada.page().locator("#rows_data td:nth-child(2)"))
                .containsText(new String[] {"Signed in", "Refused", "Exported", "Signed out", "Sign-in failed"});
        assertThat(ada.page().locator("#rows_data td:nth-child(5)")).containsText(new String[] {
            "/account/sign-in", "/account/list", "/student/list.csv", "/student/list", "/account/sign-in"
        });
        assertThat(premises.desk().securityLog())
                .anyMatch(line -> line.contains("SIGN_IN_FAILED account=\"gil\" client=\"127.0.0.1\""))
                .noneMatch(line -> line.contains("wrong pass") || line.contains(CHOSEN));

        // AND the link does not work again
        var again = ResetPage.open(gil.page(), link);
        again.choose(OTHER);
        assertThat(again.errors()).containsText("wrong, expired or was already used");
    }

    @Test
    void A52_A54_what_is_taken_from_a_user_is_gone_at_the_next_page(Visitor ada, @Stranger Visitor bo) {
        // GIVEN
        group(ada.page(), "guests", "Students: view", "Courses: view");
        ResetPage.open(bo.page(), AccountPage.create(ada.page(), "bo", "guests"))
                .choose(CHOSEN);
        signIn(bo, "bo", CHOSEN);

        // WHEN and THEN a right
        ada.page().navigate("/group/list?q=guests");
        ada.page().locator("#rows_data a").first().click();
        var group = new AccountPage(ada.page());
        group.right("Courses: view").uncheck();
        group.saveAndContinue();
        told(group, "was saved");
        bo.expectComplaint("403");
        assertThat(bo.page().navigate("/course/list").status()).isEqualTo(403);

        // WHEN and THEN the account
        ada.page().navigate("/account/list?q=bo");
        ada.page().locator("#rows_data a").first().click();
        var account = new AccountPage(ada.page());
        account.active().uncheck();
        account.saveAndContinue();
        told(account, "was saved");
        bo.page().navigate("/student/list");
        assertThat(new SignInPage(bo.page()).heading()).hasText("Sign in");
        new SignInPage(bo.page()).signIn("bo", CHOSEN);
        assertThat(new SignInPage(bo.page()).messages()).hasText("Wrong name or password.");
    }

    @Test
    void A55_a_user_changes_the_own_password_and_every_other_session_ends(
            Visitor ada, @Stranger Visitor cy, @Stranger Visitor thief) {
        // GIVEN a user who is signed in twice
        group(ada.page(), "changers", "Students: view");
        ResetPage.open(cy.page(), AccountPage.create(ada.page(), "cy", "changers"))
                .choose(CHOSEN);
        signIn(cy, "cy", CHOSEN);
        signIn(thief, "cy", CHOSEN);

        // WHEN
        var page = PasswordPage.open(cy.page());
        page.change("not the password", OTHER);
        assertThat(page.errors()).containsText("Your current password is wrong.");
        page.change(CHOSEN, "too short");
        assertThat(page.errors()).containsText("between 12 and 200 characters");
        page.change(CHOSEN, OTHER);

        // THEN
        assertThat(page.messages()).containsText("Your password was changed.");
        assertThat(StudentListPage.open(cy.page()).caller()).hasText("cy");
        thief.page().navigate("/student/list");
        assertThat(new SignInPage(thief.page()).heading()).hasText("Sign in");
        signIn(thief, "cy", OTHER);
    }

    @Test
    void the_last_administrator_cannot_be_disabled_in_the_browser(Visitor ada) {
        ada.page().navigate("/account/list?q=" + Premises.ADMINISTRATOR);
        ada.page().locator("#rows_data a").first().click();
        var account = new AccountPage(ada.page());
        account.active().uncheck();
        account.saveAndContinue();
        told(account, "nobody could administer Matricula");
        account.reload();
        assertThat(account.active()).isChecked();
    }

    @Test
    void A53_a_grader_gives_grades_in_the_own_course_and_sees_nothing_else(Visitor ada, @Stranger Visitor gus) {
        // GIVEN
        var own = School.gradedCourse();
        group(ada.page(), "markers", "Enrollments: grade assigned courses");
        ResetPage.open(gus.page(), AccountPage.create(ada.page(), "gus", "markers"))
                .choose(CHOSEN);
        var course = CoursePage.open(ada.page(), own.id());
        ada.page().getByText("Graders").click();
        box(ada.page(), "graders", "source")
                .filter(new Locator.FilterOptions().setHasText("gus"))
                .dblclick();
        course.quiet();
        course.pressSave();
        assertThat(course.messages()).containsText("was saved.");
        signIn(gus, "gus", CHOSEN);

        // THEN
        var page = gus.page();
        assertThat(page.locator("nav.menu a")).hasText(new String[] {"Start", "Courses", "Enrollments"});
        page.navigate("/course/list");
        assertThat(page.locator("#rows_data tr")).hasCount(1);
        page.navigate("/enrollment/list");
        assertThat(page.locator("#rows_data tr")).hasCount(3);

        // WHEN
        page.locator("#rows_data a").first().click();
        var grade = page.locator(".roster input[data-cell=grade]").last();
        assertThat(page.locator(
                        ".roster select, .roster input[type=date], form input[type=text].ui-inputfield:visible"))
                .hasCount(0);
        assertThat(page.getByText("Save", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        grade.fill("B");
        grade.press("Enter");

        // THEN
        assertThat(page.locator(".roster .mark").last()).containsText("Grade saved");
        new DeskPage(page).reload();
        assertThat(page.locator(".roster input[data-cell=grade]").last()).hasValue("B");
        gus.expectComplaint("403");
        for (var closed : List.of(
                CoursePage.PATH + "?id=" + School.bigCourse().id(),
                CoursePage.PATH,
                "/student/list",
                "/grade/list",
                "/history/list",
                "/course/cells",
                "/account/list",
                "/enrollment/chosen")) {
            assertThat(page.navigate(closed).status()).as(closed).isEqualTo(403);
        }
    }
}
