package org.matricula.web.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.matricula.domain.base.DateRange;
import org.matricula.domain.base.EntityKey;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.IgnoredValue;
import org.matricula.persistence.list.IsoDay;

/** The parameters of the history's filters: q, one for each kind of object with an id, as in student=12, kind, by, from and to. */
final class HistoryWords {

    private static final String ID = "[1-9]\\d{0,17}";

    private final Function<String, String> values;
    private final List<String> subjects;
    private final List<IgnoredValue> ignored = new ArrayList<>();
    private final HistoryFilter filter;

    /**
     * Reads an address.
     *
     * @param values returns the value of a name in the address, or null
     * @param subjects the kinds of objects
     */
    HistoryWords(Function<String, String> values, List<String> subjects) {
        this.values = values;
        this.subjects = subjects;
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
        for (var subject : subjects) {
            var object = id(subject);
            if (object != null) {
                wanted = wanted.of(new EntityKey(subject, object));
            }
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

    private String kind() {
        var value = values.apply("kind");
        if (value != null && !subjects.contains(value)) {
            ignored.add(new IgnoredValue("kind", value));
            return null;
        }
        return value;
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
