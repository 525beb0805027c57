package org.matricula.bench.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection.KeyVal;
import org.matricula.bench.desk.PageForm;
import org.matricula.bench.desk.Visitor;

/**
 * Five courses in and five others out on a student's page: a search in the picker, a transfer to the right and one to the left, each a
 * request by script, then the save with its question about grades that are lost.
 */
final class CourseExchange implements Row.Flow {

    private static final int MOVED = 5;
    private static final String CHOSEN = "form:courses_target";
    private static final String FOUND = "form:courses_source";

    @Override
    public void run(Visitor by, Numbers numbers, Random random) {
        var page = new PageForm(by.get("/student/edit?id=" + numbers.student(random)));
        var had = page.values(CHOSEN);
        var offered = new ArrayList<>(found(page, by, PickerSearch.text(numbers, random)));
        offered.addAll(page.page()
                .select("#form\\:courses ul.ui-picklist-source li[data-item-value]")
                .eachAttr("data-item-value"));
        var added = offered.stream()
                .filter(each -> !had.contains(each))
                .distinct()
                .limit(MOVED)
                .toList();
        var chosen = new ArrayList<>(had);
        chosen.addAll(added);
        var removed = removable(had, numbers);
        var rows = transfer(page, by, added, true, List.of(), chosen, had.size());
        chosen.removeAll(removed);
        transfer(page, by, removed, false, removed, chosen, had.size() + added.size());
        var gone = new HashSet<>(removed);
        IntStream.range(0, had.size())
                .filter(place -> gone.contains(had.get(place)))
                .forEach(place -> page.without("form:enrollments:" + place + ":.*"));
        rows.forEach(field -> page.add(field.key(), field.value()));
        page.without("form:courses.*");
        removed.forEach(each -> page.add(FOUND, each));
        chosen.forEach(each -> page.add(CHOSEN, each));
        page.with("form:courses_count", String.valueOf(chosen.size()))
                .with("coursesShown", String.valueOf(had.size() + added.size()));
        var saved = page.post(by, "form:save");
        if (saved.location() == null && saved.body().contains("form:removeGraded")) {
            var question = new PageForm(saved);
            saved = question.with(
                            "coursesShown",
                            String.valueOf(question.values(CHOSEN).size()))
                    .post(by, "form:removeGraded");
        }
        by.follow(saved);
    }

    /* the first two courses keep the sizes that they have in every school */
    private static List<String> removable(List<String> had, Numbers numbers) {
        var fixed = List.of(
                String.valueOf(numbers.school().courseId(1)),
                String.valueOf(numbers.school().courseId(2)));
        var removable = had.stream().filter(each -> !fixed.contains(each)).toList();
        return removable.subList(Math.max(0, removable.size() - MOVED), removable.size());
    }

    private static List<String> found(PageForm page, Visitor by, String text) {
        var answer = page.postByScript(by, PickerSearch.fields(text)).requires("data-item-value");
        return Jsoup.parse(answer.body().replace("<![CDATA[", "").replace("]]>", ""))
                .select("[data-item-value]")
                .eachAttr("data-item-value");
    }

    /** Moves courses; returns the fields of the rows that the table got by it. */
    private static List<Connection.KeyVal> transfer(
            PageForm page,
            Visitor by,
            List<String> moved,
            boolean adding,
            List<String> source,
            List<String> target,
            int shown) {
        var fields = new ArrayList<Connection.KeyVal>(List.of(
                KeyVal.create("jakarta.faces.source", "form:courses"),
                KeyVal.create("jakarta.faces.partial.execute", "form:courses form:enrollments"),
                KeyVal.create("jakarta.faces.partial.render", "form:enrollments form:unsaved form:coursesError"),
                KeyVal.create("jakarta.faces.behavior.event", "transfer"),
                KeyVal.create("jakarta.faces.partial.event", "transfer"),
                KeyVal.create("form:courses_add", String.valueOf(adding)),
                KeyVal.create("form:courses_target_filter", ""),
                KeyVal.create("form:courses_count", String.valueOf(target.size())),
                KeyVal.create("coursesShown", String.valueOf(shown))));
        moved.forEach(each -> fields.add(KeyVal.create("form:courses_transferred", each)));
        source.forEach(each -> fields.add(KeyVal.create(FOUND, each)));
        target.forEach(each -> fields.add(KeyVal.create(CHOSEN, each)));
        var answer = page.postByScript(by, fields).requires("form:enrollments");
        var rows = Jsoup.parse(
                "<form id=\"form\">" + answer.body().replace("<![CDATA[", "").replace("]]>", "") + "</form>");
        return PageForm.fields(rows).stream()
                .filter(each -> each.key().startsWith("form:enrollments:"))
                .toList();
    }
}
