package org.matricula.bench.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.matricula.bench.data.SampleSchool;
import org.matricula.bench.data.Size;
import org.matricula.bench.desk.Visitor;

/** The addresses of every list: in each order that its heads offer, the first, a deep and the last page; and searches. */
final class ListAddresses {

    private static final Pattern ORDER = Pattern.compile("[?&](?:amp;)?sort=([^&\"#]*)");
    private static final int PAGE = 100;
    private static final int DEEP = 500;

    private final Visitor by;
    private final Map<String, Integer> rows;
    private final SampleSchool school;

    ListAddresses(Visitor by, SampleSchool school, Size size) {
        this.by = by;
        this.school = school;
        this.rows = Map.of(
                "student", size.students(),
                "course", size.courses(),
                "enrollment", size.enrollments(),
                "grade", school.grades().size());
    }

    List<String> all() {
        var all = new ArrayList<String>();
        for (var list : List.of("student", "course", "enrollment", "grade")) {
            var path = "/" + list + "/list?counts=on";
            for (var order : orders(path)) {
                pages(rows.get(list)).forEach(page -> all.add(path + "&page=" + page + order));
            }
            for (var text : List.of(SampleSchool.COMMON, SampleSchool.RARE)) {
                all.add(path + "&q=" + text);
            }
        }
        int changes = rows.values().stream().mapToInt(each -> each).sum();
        pages(changes).forEach(page -> all.add("/history/list?page=" + page));
        all.add("/history/list?student=" + school.studentId(1));
        all.add("/history/list?course=" + school.courseId(1));
        all.add("/history/list?q=" + SampleSchool.RARE);
        all.add("/");
        return all;
    }

    /** The usual order, and what the heads link to. */
    private Set<String> orders(String path) {
        var orders = new LinkedHashSet<>(List.of(""));
        var found = ORDER.matcher(by.get(path).requires("</html>").body());
        while (found.find()) {
            orders.add("&sort=" + found.group(1));
        }
        return orders;
    }

    private static Set<Integer> pages(int rows) {
        int last = Math.max(1, (rows + PAGE - 1) / PAGE);
        return new LinkedHashSet<>(List.of(1, Math.max(1, Math.min(DEEP, last / 2)), last));
    }
}
