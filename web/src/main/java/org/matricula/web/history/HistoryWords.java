package org.matricula.web.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.matricula.domain.base.DateRange;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.history.Subject;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.IgnoredValue;
import org.matricula.persistence.list.IsoDay;

/** The parameters of the history's filters: q, student, course and grade by id, kind, by, from and to. */
final class HistoryWords {

    private static final String ID = "[1-9]\\d{0,17}";

    private final Function<String, String> values;
    private final List<IgnoredValue> ignored = new ArrayList<>();
    private final HistoryFilter filter;

    /**
     * Reads an address.
     *
     * @param values returns the value of a name in the address, or null
     */
    HistoryWords(Function<String, String> values) {
        this.values = values;
        filter = read();
    }

    HistoryFilter filter() {
        return filter;
    }

    /** Returns the unknown values, as in an old bookmark, which are ignored. */
    List<IgnoredValue> ignored() {
        return ignored;
    }

    private HistoryFilter read() {
        var wanted = HistoryFilter.all().matching(values.apply("q"));
        var student = id("student");
        if (student != null) {
            wanted = wanted.of(new StudentKey(student));
        }
        var course = id("course");
        if (course != null) {
            wanted = wanted.of(new CourseKey(course));
        }
        var grade = id("grade");
        if (grade != null) {
            wanted = wanted.ofGrade(grade);
        }
        var kind = kind();
        if (kind != null) {
            wanted = wanted.of(kind);
        }
        return wanted.by(values.apply("by")).between(day("from"), day("to"));
    }

    private Long id(String name) {
        var value = values.apply(name);
        if (value != null && !value.matches(ID)) {
            ignored.add(new IgnoredValue(name, value));
            return null;
        }
        return value == null ? null : Long.valueOf(value);
    }

    private Subject kind() {
        var value = values.apply("kind");
        if (value == null) {
            return null;
        }
        var kind = Arrays.stream(Subject.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
        if (kind.isEmpty()) {
            ignored.add(new IgnoredValue("kind", value));
        }
        return kind.orElse(null);
    }

    private LocalDate day(String name) {
        var value = values.apply(name);
        var day = value == null
                ? Optional.<LocalDate>empty()
                : IsoDay.parse(value, DateRange.plausible(Clock.system(ZoneId.systemDefault())));
        if (value != null && day.isEmpty()) {
            ignored.add(new IgnoredValue(name, value));
        }
        return day.orElse(null);
    }
}
