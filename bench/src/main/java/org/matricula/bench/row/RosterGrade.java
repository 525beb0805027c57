package org.matricula.bench.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.helper.HttpConnection.KeyVal;
import org.matricula.bench.data.SampleSchool;
import org.matricula.bench.desk.PageForm;
import org.matricula.bench.desk.Visitor;
import org.matricula.domain.grade.Grade;

/** A grade that is typed into a cell of a course's roster, which is opened once: one request by script. */
final class RosterGrade implements Row.Flow {

    private static final Pattern STATE =
            Pattern.compile("<update id=\"[^\"]*jakarta\\.faces\\.ViewState[^\"]*\"><!\\[CDATA\\[(.*?)]]></update>");

    private final Map<Visitor, Roster> open = new ConcurrentHashMap<>();

    /** The open page of a course. */
    private static final class Roster {

        private final PageForm form;
        private final List<String> rows = new ArrayList<>();
        private final List<String> grades = new ArrayList<>();
        private int serial;

        Roster(PageForm form) {
            this.form = form;
            for (var cell : form.page().select("input[id^=grade-]")) {
                rows.add(cell.id().substring("grade-".length()));
                grades.add(cell.val());
            }
        }

        void type(Visitor by, SampleSchool school, Random random) {
            int place = random.nextInt(rows.size());
            var codes = school.grades().stream()
                    .map(Grade::getCode)
                    .filter(code -> !code.equals(grades.get(place)))
                    .toList();
            var code = codes.get(random.nextInt(codes.size()));
            serial++;
            var answer = form.postByScript(
                            by,
                            List.of(
                                    KeyVal.create("jakarta.faces.source", "form:type"),
                                    KeyVal.create("jakarta.faces.partial.execute", "form:type"),
                                    KeyVal.create("jakarta.faces.partial.render", "form:answer counts form:unsaved"),
                                    KeyVal.create("form:type", "form:type"),
                                    KeyVal.create("row", rows.get(place)),
                                    KeyVal.create("serial", String.valueOf(serial)),
                                    KeyVal.create("cell", "grade"),
                                    KeyVal.create("typed", code)))
                    .requires("data-grade=\"" + code + "\"");
            grades.set(place, code);
            var state = STATE.matcher(answer.body());
            if (state.find()) {
                form.with("jakarta.faces.ViewState", state.group(1));
            }
        }
    }

    @Override
    public void run(Visitor by, Numbers numbers, Random random) {
        open.computeIfAbsent(
                        by, each -> new Roster(new PageForm(each.get("/course/edit?id=" + numbers.course(random)))))
                .type(by, numbers.school(), random);
    }
}
