package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.StudentListPage;
import org.matricula.web.browser.page.StudentPage;

/** A22: whoever comes from a list comes back to it as it was: searched, filtered, sorted, on its page. */
@BrowserTest
class PreservedFiltersIT {

    private static StudentPage follow(School.SeededStudent student, Visitor ada) {
        var list = new StudentListPage(ada.page());
        list.openAt(state(student));
        list.firstCell("Number").locator("a").click();
        return new StudentPage(ada.page());
    }

    private static String state(School.SeededStudent student) {
        return "q=%22" + student.number() + "%22&course=any&course=C-010&sort=-name,age&rows=50";
    }

    private static String shown(School.SeededStudent student) {
        return StudentListPage.PATH + "?" + state(student).replace(",", "%2C");
    }

    @Test
    void A22_after_a_change_the_list_is_as_it_was(Visitor ada) {
        var student = School.freshStudent();
        var page = follow(student, ada);
        page.age().fill("33");
        page.save();
        assertThat(ada.page()).hasURL(shown(student));
    }

    @Test
    void A22_it_is_kept_while_the_page_is_saved_and_refused(Visitor ada) {
        // GIVEN
        var student = School.freshStudent();
        var page = follow(student, ada);

        // WHEN
        page.age().fill("old");
        page.pressSave();
        page.age().fill("34");
        page.saveAndContinue();
        page.age().fill("35");
        page.save();

        // THEN
        assertThat(ada.page()).hasURL(shown(student));
    }

    @Test
    void A22_the_breadcrumb_leads_back_to_it(Visitor ada) {
        var student = School.freshStudent();
        follow(student, ada);
        ada.page().locator(".crumbs a").first().click();
        assertThat(ada.page()).hasURL(shown(student));
    }

    @Test
    void A22_after_a_deletion_the_list_is_as_it_was(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = new StudentListPage(ada.page());
        list.openAt("q=" + student.number() + "&sort=-name");
        list.firstCell("Number").locator("a").click();

        // WHEN
        ada.page().locator("#delete").click();
        var deletion = new DeletionPage(ada.page());
        deletion.typed().fill(student.number());
        deletion.delete();

        // THEN
        assertThat(ada.page()).hasURL(StudentListPage.PATH + "?q=" + student.number() + "&sort=-name");
        assertThat(list.total()).hasText("0");
    }

    @Test
    void A22_after_an_action_the_list_is_as_it_was(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = new EnrollmentListPage(ada.page());
        list.openAt("student=" + student.number() + "&sort=-code");
        list.chosen().tickPage();

        // WHEN
        var page = list.chosen().go("Grade");
        page.field("Grade").selectOption("B");
        page.press("Grade");

        // THEN
        assertThat(list.messages()).containsText("changed");
        assertThat(ada.page()).hasURL(EnrollmentListPage.PATH + "?student=" + student.number() + "&sort=-code");
    }

    @Test
    void A22_what_is_no_state_of_a_list_leads_nowhere_else(Visitor ada) {
        // GIVEN
        var student = School.freshStudent();
        ada.page().navigate(StudentPage.PATH + "?id=" + student.id() + "&list=%2F%2Fevil.example%2F%0D%0ASet-Cookie:x");
        var page = new StudentPage(ada.page());

        // WHEN
        page.save();

        // THEN
        assertThat(ada.page()).hasURL(StudentListPage.PATH);
    }
}
