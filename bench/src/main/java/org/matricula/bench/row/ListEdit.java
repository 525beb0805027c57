package org.matricula.bench.row;

import java.util.Random;
import org.jsoup.Jsoup;
import org.matricula.bench.desk.PageForm;
import org.matricula.bench.desk.Visitor;

/** Another age in the cells of a list: finds a student, opens the cells of what was found, saves them and follows to the list. */
final class ListEdit implements Row.Flow {

    @Override
    public void run(Visitor by, Numbers numbers, Random random) {
        long position = numbers.student(random) - numbers.school().studentId(0);
        var list = by.get("/student/list?q=S%07d".formatted(position)).requires("edit-rows");
        var cells = new PageForm(
                by.get(Jsoup.parse(list.body()).getElementById("edit-rows").attr("href")));
        var age = cells.page().select("input[id$=number]").attr("name");
        by.follow(cells.with(age, String.valueOf(17 + random.nextInt(80))).post(by, "form:save"));
    }
}
