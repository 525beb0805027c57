package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without scripts, in somebody's session: it reads pages, and sends their forms with whatever one likes. */
final class PlainBrowser {

    /** Fields that narrow a box or the roster, and are not saved. */
    private static final String FINDS = ".ui-picklist-filter, [id$=rosterGrade], [id$=rosterStatus]";

    private static final String BOX = "_target";
    private static final int PATIENCE_MILLIS = 60_000;

    private final RunningDesk desk;
    private final Map<String, String> cookies;

    /** In the session of a visitor. */
    PlainBrowser(RunningDesk desk, Visitor visitor) {
        this.desk = desk;
        cookies = visitor.context().cookies().stream()
                .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value));
        assertThat(cookies).containsKey("JSESSIONID");
    }

    /** An answer of the server. */
    record Answer(int status, String body, Document page) {

        /** The value of a field, as it stands in the page. */
        String value(String field) {
            var element = page.getElementById(field);
            return element == null ? null : element.val();
        }

        /** Returns the error at a field; empty if there is none. */
        String error(String field) {
            var marked = page.getElementById(field);
            var error = page.getElementById(field + "Error");
            return marked == null || error == null || !"true".equals(marked.attr("aria-invalid")) ? "" : error.text();
        }

        /** Returns input that became a part of the page instead of text. */
        List<String> smuggled() {
            return page.select("[onfocus], script:containsData(alert(1))").eachText();
        }

        /** Returns the messages of the page as a whole. */
        String said() {
            return page.select("#messages, #errors, .notice:not([hidden]), .chips")
                    .text();
        }

        /** The form with this id. */
        FormElement form(String id) {
            return (FormElement) Objects.requireNonNull(page.getElementById(id), () -> "no form " + id + " in " + body);
        }

        /** The filters of a list, by their names. */
        List<String> filters() {
            return page
                    .select(
                            "form.filters [name]:not(:is([name=sort], [name=page], [name=rows], [name=column], [name=counts]))")
                    .eachAttr("name")
                    .stream()
                    .distinct()
                    .toList();
        }

        /** The fields of a form that somebody can fill in: text, days, numbers and menus, but no search beside. */
        List<String> fields(String form) {
            return form(form).elements().stream()
                    .filter(each ->
                            each.is("textarea, select, input[type=text], input[type=date], input[type=password],"
                                    + " input[type=number], input:not([type])"))
                    .filter(each -> !each.attr("name").isEmpty() && !each.is("[disabled], .ui-helper-hidden, " + FINDS))
                    .map(each -> each.attr("name"))
                    .distinct()
                    .toList();
        }
    }

    /** Reads a page. */
    Answer get(String path) {
        return answer(request(path));
    }

    /** Reads a page with parameters. */
    Answer get(String path, Map<String, String> parameters) {
        return answer(request(path).data(parameters));
    }

    /** Sends a form of a page as it stands, but for some fields, with a button. */
    Answer send(Answer from, String form, String button, Map<String, String> typed) {
        return send(from, form, button, typed, from.form(form).attr("action"));
    }

    /** The same, sent to another address than the form says. */
    Answer send(Answer from, String form, String button, Map<String, String> typed, String address) {
        var filled = from.form(form);
        var request = request(address).method(Connection.Method.POST);
        data(filled)
                .filter(each -> !typed.containsKey(each.key()) && !each.key().matches(".*_(source|target|untouched)"))
                .forEach(each -> request.data(each.key(), each.value()));
        filled.select("select[name$=" + BOX + "]").forEach(box -> choose(request, box));
        return answer(request.data(typed).data(button, button));
    }

    /** Sends a form of a page with a button before any script has run. */
    Answer sendEarly(Answer from, String form, String button, Map<String, String> typed) {
        var filled = from.form(form);
        var request = request(filled.attr("action")).method(Connection.Method.POST);
        data(filled)
                .filter(each -> !typed.containsKey(each.key()))
                .forEach(each -> request.data(each.key(), each.value()));
        return answer(request.data(typed).data(button, button));
    }

    /** The fields, without the buttons that are not pressed. */
    private static Stream<Connection.KeyVal> data(FormElement form) {
        var buttons = form.select("[type=submit]").eachAttr("name");
        return form.formData().stream().filter(each -> !buttons.contains(each.key()));
    }

    /** As picker.js says what is chosen: all that the right box has, and how many that are. */
    private static void choose(Connection request, Element box) {
        var chosen = box.parent().select("li[data-item-value]").eachAttr("data-item-value");
        chosen.forEach(id -> request.data(box.attr("name"), id));
        request.data(box.attr("name").replace(BOX, "_count"), String.valueOf(chosen.size()));
    }

    private Connection request(String path) {
        return Jsoup.connect(desk.address(path))
                .cookies(cookies)
                .timeout(PATIENCE_MILLIS)
                .maxBodySize(0)
                .ignoreHttpErrors(true)
                .ignoreContentType(true);
    }

    private static Answer answer(Connection request) {
        try {
            var response = request.execute();
            var body = response.body();
            return new Answer(
                    response.statusCode(),
                    body,
                    Jsoup.parse(body, response.url().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
