package org.matricula.bench.row;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Connection;
import org.jsoup.helper.HttpConnection.KeyVal;
import org.matricula.bench.desk.PageForm;
import org.matricula.bench.desk.Visitor;

/** A search for courses in the picker of a student's page, which is opened once. */
final class PickerSearch implements Row.Flow {

    private static final int CHARACTERS = 5; // of a code: it finds some courses

    private final Map<Visitor, PageForm> open = new ConcurrentHashMap<>();

    /** Returns what is typed: how the code of a course begins. */
    static String text(Numbers numbers, Random random) {
        int course = 1 + random.nextInt(numbers.size().courses());
        return numbers.school().courses().get(course - 1).getCode().substring(0, CHARACTERS);
    }

    /** Returns what a search for a text sends. */
    static List<Connection.KeyVal> fields(String text) {
        return List.of(
                KeyVal.create("jakarta.faces.source", "form:coursesSearch"),
                KeyVal.create("jakarta.faces.partial.execute", "form:coursesSearch"),
                KeyVal.create("jakarta.faces.partial.render", "form:coursesFound form:coursesMore"),
                KeyVal.create("jakarta.faces.behavior.event", "input"),
                KeyVal.create("jakarta.faces.partial.event", "input"),
                KeyVal.create("form:coursesSearch", text));
    }

    @Override
    public void run(Visitor by, Numbers numbers, Random random) {
        var page =
                open.computeIfAbsent(by, each -> new PageForm(each.get("/student/edit?id=" + numbers.student(random))));
        page.postByScript(by, fields(text(numbers, random))).requires("data-item-value");
    }
}
