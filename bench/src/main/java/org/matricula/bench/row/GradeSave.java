package org.matricula.bench.row;

import java.util.Random;
import org.matricula.bench.desk.PageForm;
import org.matricula.bench.desk.Visitor;

/** Another grade for the first course of a student: opens the student's page, saves it and follows to where it leads. */
final class GradeSave implements Row.Flow {

    private static final String FIELD = "form:enrollments:0:grade";

    @Override
    public void run(Visitor by, Numbers numbers, Random random) {
        var page = new PageForm(by.get("/student/edit?id=" + numbers.student(random)));
        var codes = page.page().getElementById(FIELD).select("option:not([selected])").stream()
                .map(each -> each.val())
                .filter(each -> !each.isEmpty())
                .toList();
        var saved = page.with(FIELD, codes.get(random.nextInt(codes.size()))).post(by, "form:save");
        by.follow(saved);
    }
}
