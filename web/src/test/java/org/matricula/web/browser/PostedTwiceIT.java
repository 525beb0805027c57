package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.web.browser.PlainBrowser.Answer;
import org.matricula.web.browser.page.RelatedPart;
import org.matricula.web.browser.page.StudentPage;

/** A form that makes something new makes it once: after a double click, a refresh, Back, and two posts at the same time. */
@BrowserTest
class PostedTwiceIT {

    private static final int ROUNDS = 5;

    /** The forms that make something new, and the list that shows what they made. */
    enum Form {
        STUDENT("/student/edit", "name", "/student/list?q="),
        COURSE("/course/edit", "code", "/course/list?q="),
        GRADE("/grade/edit", "code", "/grade/list?q="),
        SAVED_LIST("/list/saved?of=course&list=q%3Dc", "name", "/list/saved?of=course&list=");

        private final String page;
        private final String field;
        private final String list;

        Form(String page, String field, String list) {
            this.page = page;
            this.field = field;
            this.list = list;
        }

        private Map<String, String> typed(String name) {
            return this == COURSE ? Map.of("form:code", name, "form:name", name) : Map.of("form:" + field, name);
        }

        private long made(PlainBrowser browser, String name) {
            return browser.get(list + name)
                    .page()
                    .select("tbody tr:contains(" + name + ")")
                    .size();
        }
    }

    private static long students(PlainBrowser browser, String name) {
        return Form.STUDENT.made(browser, name);
    }

    @ParameterizedTest
    @EnumSource
    void a_form_that_is_posted_twice_makes_one_and_shows_it(Form form, Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var name = Supplies.name();
        var page = browser.get(form.page);
        browser.send(page, "form", "form:save", form.typed(name));

        // WHEN
        var second = browser.send(page, "form", "form:save", form.typed(name));

        // THEN
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.said()).containsAnyOf("already saved: this form was sent twice", "The list was saved as");
        assertThat(form.made(browser, name)).isOne();
        if (form != Form.SAVED_LIST) {
            assertThat(second.page().location()).contains("/edit?id=");
            assertThat(second.value("form:" + form.field)).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void other_values_in_a_form_that_has_made_one_are_kept_and_asked_about(Form form, Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var name = Supplies.name();
        var other = Supplies.name();
        var page = browser.get(form.page);
        browser.send(page, "form", "form:save", form.typed(name));

        // WHEN
        var second = browser.send(page, "form", "form:save", form.typed(other));

        // THEN nothing is saved, and nothing typed is lost
        assertThat(form.made(browser, other)).isZero();
        assertThat(second.body()).contains("This form has already");
        assertThat(second.value("form:" + form.field)).isEqualTo(other);

        // and it is saved as another one by whoever wants that
        var button = form == Form.SAVED_LIST ? "form:save" : "form:another";
        browser.send(second, "form", button, Map.of());
        assertThat(form.made(browser, name)).isOne();
        assertThat(form.made(browser, other)).isOne();
    }

    @Test
    void two_posts_at_the_same_time_make_one(Visitor ada, Premises premises) {
        var browser = new PlainBrowser(premises.desk(), ada);
        for (int round = 0; round < ROUNDS; round++) {
            // GIVEN
            var name = Supplies.name();
            var page = browser.get("/student/edit");

            // WHEN
            var answers = new ArrayList<CompletableFuture<Answer>>();
            for (int i = 0; i < 3; i++) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> browser.send(page, "form", "form:saveAndContinue", Map.of("form:name", name))));
            }

            // THEN
            assertThat(answers.stream().map(CompletableFuture::join))
                    .allSatisfy(answer -> assertThat(answer.value("form:name")).isEqualTo(name));
            assertThat(students(browser, name)).isOne();
        }
    }

    @Test
    void a_key_holds_where_the_server_has_forgotten_the_page(Visitor ada, Visitor again, Premises premises) {
        // GIVEN a form that was saved, and the same account in another session, as after a restart
        var browser = new PlainBrowser(premises.desk(), ada);
        var later = new PlainBrowser(premises.desk(), again);
        var name = Supplies.name();
        var page = browser.get("/student/edit");
        browser.send(page, "form", "form:save", Map.of("form:name", name));

        // WHEN
        var typed = Map.of("form:name", name, "form:key", page.value("form:key"));
        var second = later.send(later.get("/student/edit"), "form", "form:save", typed);

        // THEN
        assertThat(second.said()).contains("already saved: this form was sent twice");
        assertThat(students(browser, name)).isOne();
    }

    @Test
    void a_key_that_is_none_is_passed_over(Visitor ada, Premises premises) {
        var browser = new PlainBrowser(premises.desk(), ada);
        for (var key : List.of("", "x", "<script>alert(1)</script>", "0".repeat(5000))) {
            var name = Supplies.name();
            var typed = Map.of("form:name", name, "form:key", key);
            browser.send(browser.get("/student/edit"), "form", "form:save", typed);
            assertThat(students(browser, name)).isOne();
        }
    }

    @Test
    void a_copy_that_is_asked_for_twice_is_made_once(Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var name = Supplies.name();
        var id = new Supplies(browser).student(name);
        var asked = browser.send(browser.get("/student/edit?id=" + id), "form", "form:saveAsNew", Map.of());
        browser.send(asked, "form", "form:copyAlone", Map.of());

        // WHEN
        var second = browser.send(asked, "form", "form:copyAlone", Map.of());

        // THEN
        assertThat(second.said()).contains("already saved");
        assertThat(students(browser, name)).isEqualTo(2);
    }

    @Test
    void what_was_deleted_since_is_told_and_not_made_again(Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var name = Supplies.name();
        var page = browser.get("/student/edit");
        var made = browser.send(page, "form", "form:saveAndContinue", Map.of("form:name", name));
        var id = made.page().location().replaceFirst(".*id=", "");
        browser.send(browser.get("/student/delete?id=" + id), "form", "form:delete", Map.of());

        // WHEN
        var second = browser.send(page, "form", "form:save", Map.of("form:name", name));

        // THEN
        assertThat(second.body()).contains("has been deleted since then");
        assertThat(students(browser, name)).isZero();
    }

    @Test
    void going_back_and_saving_again_makes_one(Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var name = Supplies.name();
        var student = StudentPage.openNew(ada.page());
        student.name().fill(name);
        student.saveAndContinue();

        // WHEN the same is saved once more
        student.backFrom(StudentPage.PATH);
        student.name().fill(name);
        student.pressSave();

        // THEN
        assertThat(student.messages())
                .containsText("“" + student.number().inputValue() + " " + name + "” is already saved");
        assertThat(students(browser, name)).isOne();

        // WHEN something else is
        student.backFrom(StudentPage.PATH);
        student.name().fill(name + "-other");
        student.pressSave();

        // THEN it is kept, told and can be saved
        var already = ada.page().locator("[id='form:already']");
        assertThat(already).containsText(name);
        assertThat(already.locator("h2")).isFocused();
        assertThat(student.name()).hasValue(name + "-other");
        EveryPageIT.expectReadable(ada);
        ada.page().locator("[id='form:another']").click();
        assertThat(student.messages()).containsText(name + "-other” was saved");
        assertThat(students(browser, name)).isEqualTo(2);
    }

    @Test
    void a_double_click_makes_one(Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var name = Supplies.name();
        var code = Supplies.name();
        var student = StudentPage.openNew(ada.page());
        student.name().fill(name);

        // WHEN, in the form beside the picker and on the page
        var related = new RelatedPart(ada.page(), "courses");
        related.create();
        related.field("code").fill(code);
        related.field("name").fill(code);
        related.field("save").dblclick();
        assertThat(related.dialog()).isHidden();
        student.quiet();
        ada.page().locator("[id='form:save']").dblclick();

        // THEN
        assertThat(ada.page().locator("main")).containsText(name);
        assertThat(students(browser, name)).isOne();
        assertThat(Form.COURSE.made(browser, code)).isOne();
    }

    @Test
    void the_set_up_that_is_sent_twice_creates_the_account_and_says_so(Premises premises) {
        assertThat(premises.repeatedSetup()).contains("already created the account");
    }
}
