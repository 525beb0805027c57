package org.matricula.web.browser;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.web.browser.BadText.BLANK;
import static org.matricula.web.browser.BadText.CONTROL;
import static org.matricula.web.browser.BadText.EMOJI;
import static org.matricula.web.browser.BadText.EMPTY;
import static org.matricula.web.browser.BadText.EXPRESSION;
import static org.matricula.web.browser.BadText.MARKUP;
import static org.matricula.web.browser.BadText.TOO_LONG;
import static org.matricula.web.browser.BadText.TURNED;
import static org.matricula.web.browser.BadText.WORDS;
import static org.matricula.web.browser.BadText.ZERO;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.student.Student;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.PlainBrowser.Answer;
import org.matricula.web.browser.page.SignInPage;

/**
 * Bad input in every field of every form and every filter. The fields are those that the pages have: a new one that {@link
 * BadForm} does not know takes nothing, and its test fails.
 */
@BrowserTest
class BadInputIT {

    /** Parameters that accept any text. */
    private static final Set<String> SEARCHES = Set.of("q", "by");

    @ParameterizedTest
    @MethodSource("org.matricula.web.browser.BadForm#all")
    void a_field_takes_a_text_as_it_is_or_says_in_words_why_not(BadForm form, Visitor ada, Premises premises)
            throws IOException {
        // GIVEN
        var log = premises.desk().log();
        var browser = new PlainBrowser(premises.desk(), ada);
        var path = form.page().apply(ada);
        var page = browser.get(path);
        var fields = page.fields(form.id()).stream()
                .filter(field -> !field.matches("form:\\w+:[1-9]\\d*:.*")) // the first row stands for all
                .toList();
        assertThat(fields).isNotEmpty().containsAll(form.taking());

        // WHEN each of them is sent with each of these, THEN
        var softly = new SoftAssertions();
        for (var field : fields) {
            var stored = page.value(field);
            for (var bad : form.tried(field)) {
                var answer = browser.send(page, form.id(), form.pressed(), form.sent(field, bad));
                if (form.takes(field, bad)) {
                    page = browser.get(path);
                    stored = page.value(field);
                    expectTaken(softly, field, bad, answer, page);
                } else {
                    expectRefused(softly, kept(page, form, field, bad), field, bad, answer);
                    page = answer;
                }
            }
            page = browser.get(path);
            softly.assertThat(page.value(field)).as("%s at the end", field).isEqualTo(stored);
        }
        softly.assertAll();
        assertThat(premises.desk().log()).isEqualTo(log);
    }

    @Test
    void a_text_is_measured_in_the_form_in_which_it_is_saved(Visitor ada, Premises premises) throws IOException {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var path = "/student/edit?id=" + School.gradedStudent().id();
        var name = "\u00E9".repeat(Student.NAME_LENGTH);

        // WHEN it is sent decomposed, with white space around it
        var typed = Map.of("form:name", "\u00A0" + name.replace("\u00E9", "e\u0301") + " \u3000");
        var answer = browser.send(browser.get(path), "form", "form:saveAndContinue", typed);

        // THEN
        assertThat(answer.error("form:name")).isEmpty();
        assertThat(browser.get(path).value("form:name")).isEqualTo(name);
    }

    private static void expectTaken(SoftAssertions softly, String field, BadText bad, Answer answer, Answer after) {
        expectPage(softly, field, bad, answer);
        if (bad != EMPTY && bad != BLANK) {
            softly.assertThat(after.value(field))
                    .as("%s %s was answered %s", field, bad, answer.said())
                    .isEqualToNormalizingNewlines(bad.text());
        }
    }

    private static void expectRefused(
            SoftAssertions softly, Map<String, String> kept, String field, BadText bad, Answer answer) {
        expectPage(softly, field, bad, answer);
        softly.assertThat(answer.error(field))
                .as("%s %s was answered %s", field, bad, answer.said())
                .isNotEmpty()
                .doesNotContain("form:");
        kept.forEach((name, value) -> softly.assertThat(answer.value(name))
                .as("%s %s, %s", field, bad, name)
                .isEqualToNormalizingNewlines(value));
    }

    /** The input is only text, and does not reverse the message around it. */
    private static void expectPage(SoftAssertions softly, String field, BadText bad, Answer answer) {
        softly.assertThat(answer.status()).as("%s %s", field, bad).isEqualTo(200);
        softly.assertThat(answer.smuggled()).as("%s %s", field, bad).isEmpty();
        softly.assertThat(answer.said()).as("%s %s", field, bad).doesNotContain("\u202E");
    }

    /** Returns the expected values of the fields after a refusal; a menu has no entry for a value that it did not offer. */
    private static Map<String, String> kept(Answer before, BadForm form, String field, BadText bad) {
        var sent = new HashMap<String, String>();
        before.fields(form.id()).forEach(each -> sent.put(each, before.value(each)));
        sent.putAll(form.sent(field, bad));
        sent.put(field, bad.shown());
        if (before.page().getElementById(field).is("select")) {
            sent.remove(field);
        }
        return sent;
    }

    @Test
    void a_sign_in_with_whatever_name_is_refused_and_keeps_it(@Stranger Visitor someone, Premises premises)
            throws IOException {
        // GIVEN
        var log = premises.desk().log();
        SignInPage.open(someone.page());
        var browser = new PlainBrowser(premises.desk(), someone);

        var softly = new SoftAssertions();
        for (var bad :
                EnumSet.of(EMPTY, TOO_LONG, CONTROL, MARKUP, EXPRESSION, EMOJI, TURNED)) { // a guess takes its time
            // WHEN
            var typed = Map.of("form:name", bad.text(), "form:password", "wrong");
            var answer = browser.send(browser.get(SignInPage.PATH), "form", "form:signIn", typed);

            // THEN
            expectPage(softly, "form:name", bad, answer);
            softly.assertThat(answer.said()).as("%s", bad).isNotEmpty();
            softly.assertThat(answer.value("form:name")).as("%s", bad).isEqualToNormalizingNewlines(bad.shown());
            softly.assertThat(answer.value("form:password")).as("%s", bad).isEmpty();
        }
        softly.assertAll();
        assertThat(premises.desk().log()).isEqualTo(log);
    }

    @Test
    void a_first_set_up_with_a_bad_field_is_refused_at_the_field_and_keeps_all_but_the_passwords(Premises premises) {
        var refused = premises.refusedSetups();
        assertThat(refused)
                .extracting(RefusedSetup::field)
                .contains("form:code", "form:name")
                .containsAll(RefusedSetup.SECRETS);
        var softly = new SoftAssertions();
        for (var each : refused) {
            expectRefused(softly, each.kept(), each.field(), each.bad(), each.answer());
            RefusedSetup.SECRETS.forEach(
                    secret -> softly.assertThat(each.answer().value(secret))
                            .as("%s %s", each.field(), each.bad())
                            .isEmpty());
            softly.assertThat(each.logged())
                    .as("%s %s", each.field(), each.bad())
                    .isEmpty();
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/student/list", "/course/list", "/enrollment/list", "/grade/list", "/history/list"})
    void a_filter_takes_a_text_as_it_is_or_says_that_it_means_nothing(String path, Visitor ada, Premises premises)
            throws IOException {
        // GIVEN
        var log = premises.desk().log();
        var browser = new PlainBrowser(premises.desk(), ada);
        var filters = browser.get(path).filters();
        assertThat(filters).hasSizeGreaterThan(1).contains("q");
        var names = Stream.concat(
                        filters.stream(), Stream.of("sort", "page", "rows", "column", "counts", "student", "course"))
                .distinct()
                .toList();

        // WHEN each of them is asked for by itself, THEN
        var softly = new SoftAssertions();
        for (var name : names) {
            expectPage(softly, name, TOO_LONG, browser.get(path, asked(name, TOO_LONG)));
            var answer = browser.get(path, asked(name, WORDS));
            expectPage(softly, name, WORDS, answer);
            if (filters.contains(name) && !SEARCHES.contains(name)) {
                softly.assertThat(answer.said()).as(name).contains(WORDS.text());
            }
        }

        // WHEN all of them are asked for each of these, THEN
        for (var bad : EnumSet.complementOf(EnumSet.of(TOO_LONG, ZERO))) { // which no address has room for, or may hold
            var all = names.stream().collect(toMap(name -> name, name -> bad.text()));
            expectPage(softly, "everything", bad, browser.get(path, all));
        }
        softly.assertThat(browser.get(path, asked("q", ZERO)).status()).isEqualTo(400);
        softly.assertAll();
        assertThat(premises.desk().log()).isEqualTo(log);
    }

    /** A short page, so that it comes soon. */
    private static Map<String, String> asked(String name, BadText bad) {
        var all = new HashMap<>(Map.of("rows", "25"));
        all.put(name, bad.text());
        return all;
    }
}
