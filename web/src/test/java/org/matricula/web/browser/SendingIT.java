package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.RelatedPart;
import org.matricula.web.browser.page.StudentPage;

/** The buttons of a form that makes something new are disabled while its post is under way, and only then. */
@BrowserTest
class SendingIT {

    private static final List<String> BUTTONS = List.of("save", "saveAndContinue", "saveAndAdd");

    private static Locator button(Visitor ada, String name) {
        return ada.page().locator("[id='form:" + name + "']");
    }

    /** Counts what the button sends; once a course beside the page is saved, the picker asks for it with a post of its own. */
    private static AtomicInteger posts(Visitor ada) {
        var posts = new AtomicInteger();
        ada.page().onRequest(request -> {
            if ("POST".equals(request.method()) && request.postData().contains("%3Asave")) {
                posts.incrementAndGet();
            }
        });
        return posts;
    }

    private static void expectEnabled(Visitor ada) {
        BUTTONS.forEach(each -> assertThat(button(ada, each)).isEnabled());
    }

    private static void expectDisabled(Visitor ada) {
        BUTTONS.forEach(each -> assertThat(button(ada, each)).isDisabled());
    }

    /** Opens the form, and lets it be answered beside the page, which stays as while the answer is under way. */
    private static StudentPage underWay(Visitor ada, String name) {
        ada.expectComplaint("frame-ancestors");
        var student = StudentPage.openNew(ada.page());
        student.name().fill(name);
        student.quiet();
        ada.page().evaluate("""
                () => {
                  const beside = document.createElement('iframe');
                  beside.name = 'beside';
                  document.body.append(beside);
                  document.getElementById('form').target = 'beside';
                }""");
        return student;
    }

    @Test
    void a_second_press_while_the_first_is_under_way_sends_nothing(Visitor ada) {
        // GIVEN
        var student = underWay(ada, Supplies.name());
        var posts = posts(ada);

        // WHEN
        student.name().press("Enter");
        expectDisabled(ada);
        student.name().press("Enter");
        button(ada, "save").click(new Locator.ClickOptions().setForce(true));

        // THEN
        expectDisabled(ada);
        assertThat(posts).hasValue(1);
    }

    @Test
    void a_form_that_was_refused_can_be_sent_again(Visitor ada) {
        // GIVEN
        var student = StudentPage.openNew(ada.page());
        student.name().fill(Supplies.name());
        student.age().fill("-1");
        student.pressSave();
        assertThat(student.errors()).isVisible();
        expectEnabled(ada);

        // WHEN
        student.age().fill("20");

        // THEN
        student.saveAndContinue();
    }

    @Test
    void Enter_that_is_pressed_before_the_page_is_complete_sends_the_form_once(Visitor ada) {
        // GIVEN
        var held = new ArrayList<Route>();
        ada.page().route("**/draft.js*", held::add);
        ada.page().navigate(StudentPage.PATH, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        var student = new StudentPage(ada.page());
        var name = Supplies.name();
        var posts = posts(ada);

        // WHEN
        student.name().fill(name);
        student.name().press("Enter");
        student.name().press("Enter");
        ada.page().waitForCondition(() -> !held.isEmpty());
        assertThat(posts).hasValue(0);
        held.get(0).resume();

        // THEN
        assertThat(student.messages()).containsText(name + "\u201d was saved.");
        assertThat(posts).hasValue(1);
    }

    @Test
    void the_buttons_come_back_when_the_page_does_and_when_the_user_stops_it(Visitor ada) {
        // GIVEN
        var student = underWay(ada, Supplies.name());

        // WHEN, THEN
        student.pressSave();
        expectDisabled(ada);
        ada.page().evaluate("() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        expectEnabled(ada);

        // WHEN, THEN
        student.pressSave();
        expectDisabled(ada);
        student.name().press("Escape");
        expectEnabled(ada);
    }

    @Test
    void the_button_of_a_form_beside_the_page_is_disabled_in_the_same_way(Visitor ada) {
        // GIVEN
        ada.expectComplaint("ERR_FAILED");
        var student = StudentPage.openNew(ada.page());
        student.quiet();
        var related = new RelatedPart(ada.page(), "courses");
        var code = Supplies.name();
        related.create();
        related.field("code").fill(code);
        related.field("name").fill(code);

        // WHEN the network fails
        ada.page().route(url -> url.contains("/student/edit"), Route::abort);
        related.save();
        assertThat(related.field("save")).isEnabled();
        ada.holdNoMore();

        // WHEN
        student.quiet();
        var posts = posts(ada);
        ada.holdAnswers();
        related.field("name").press("Enter");
        assertThat(related.field("save")).isDisabled();
        related.field("name").press("Enter");
        ada.letGo();

        // THEN
        assertThat(related.dialog()).isHidden();
        assertThat(posts).hasValue(1);
    }
}
