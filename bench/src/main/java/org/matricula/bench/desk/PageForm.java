package org.matricula.bench.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.matricula.bench.desk.Visitor.Answer;

/** The main form of a page with what a browser would send of it. */
public final class PageForm {

    private static final String BOX = "_target";

    private final Document page;
    private final FormElement form;
    private final String path;
    private final List<KeyVal> fields = new ArrayList<>();

    /** The form as the page came. */
    public PageForm(Answer answer) {
        path = answer.path();
        page = Jsoup.parse(answer.body());
        form = (FormElement) Objects.requireNonNull(
                page.getElementById("form"), () -> path + " has no form: " + answer.status() + " " + answer.location());
        form.formData().stream()
                .filter(each -> !each.key().matches(".*_(source|target|untouched)"))
                .forEach(fields::add);
        // as picker.js says what is chosen
        for (var box : form.select("select[name$=" + BOX + "]")) {
            var chosen = box.parent().select("li[data-item-value]").eachAttr("data-item-value");
            chosen.forEach(id -> add(box.attr("name"), id));
            with(box.attr("name").replace(BOX, "_count"), String.valueOf(chosen.size()));
        }
    }

    /** Returns the fields of the form in a part of a page. */
    public static List<KeyVal> fields(Document part) {
        return part.forms().get(0).formData();
    }

    /** Returns the error messages of a page. */
    static String complaints(Answer answer) {
        return Jsoup.parse(answer.body())
                .select("#errors, #messages, .error, .wrong")
                .text();
    }

    /** The page around it. */
    public Document page() {
        return page;
    }

    /** The value of a field. */
    public String value(String name) {
        return fields.stream()
                .filter(each -> each.key().equals(name))
                .findFirst()
                .map(KeyVal::value)
                .orElseThrow(() -> new IllegalStateException(path + " has no field " + name));
    }

    /** Returns whether the form has a field of this name. */
    public boolean has(String name) {
        return fields.stream().anyMatch(each -> each.key().equals(name));
    }

    /** Every value of a field that can have several. */
    public List<String> values(String name) {
        return fields.stream()
                .filter(each -> each.key().equals(name))
                .map(KeyVal::value)
                .toList();
    }

    /** Fills in a field, instead of what it holds. */
    public PageForm with(String name, String value) {
        fields.removeIf(each -> each.key().equals(name));
        return add(name, value);
    }

    /** Adds one more value of a field. */
    public PageForm add(String name, String value) {
        fields.add(HttpConnection.KeyVal.create(name, value));
        return this;
    }

    /** Leaves out fields whose names match. */
    public PageForm without(String regex) {
        fields.removeIf(each -> each.key().matches(regex));
        return this;
    }

    /** Sends it with a button. */
    public Answer post(Visitor by, String button) {
        var sent = new ArrayList<>(fields);
        sent.add(HttpConnection.KeyVal.create(button, ""));
        var action = form.attr("action");
        return by.post(action.isEmpty() ? path : action, sent, false);
    }

    /** Sends some fields by script, with those that every request has. */
    public Answer postByScript(Visitor by, List<KeyVal> some) {
        var sent = new ArrayList<>(some);
        sent.add(HttpConnection.KeyVal.create("jakarta.faces.partial.ajax", "true"));
        for (var always : List.of("jakarta.faces.ViewState", "primefaces.nonce")) {
            sent.add(HttpConnection.KeyVal.create(always, value(always)));
        }
        var action = form.attr("action");
        return by.post(action.isEmpty() ? path : action, sent, true);
    }
}
