package org.matricula.persistence.history;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Action_;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.Change_;
import org.matricula.domain.text.SearchFold;
import org.matricula.persistence.list.TextSearch;

/** The conditions of a filter on actions and their changes. */
final class HistoryConditions {

    /* no change was made before or after, and every database takes them, in any time zone */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private final CriteriaBuilder cb;
    private final HistoryFilter filter;

    HistoryConditions(CriteriaBuilder cb, HistoryFilter filter) {
        this.cb = cb;
        this.filter = filter;
    }

    List<Predicate> ofAction(Path<Action> action) {
        var all = new ArrayList<Predicate>();
        if (filter.by() != null) {
            // the first is in an index, the second tells José from Jose
            all.add(cb.equal(action.get(Action_.doneBySearch), SearchFold.of(filter.by())));
            all.add(cb.equal(cb.lower(action.get(Action_.doneBy)), filter.by().toLowerCase(Locale.ROOT)));
        }
        if (filter.from() != null) {
            all.add(cb.greaterThanOrEqualTo(action.get(Action_.doneAt), beginning(filter.from())));
        }
        if (filter.to() != null && filter.to().isBefore(LAST)) {
            all.add(cb.lessThan(
                    action.get(Action_.doneAt), beginning(filter.to().plusDays(1))));
        }
        return all;
    }

    /** A day begins by the clock of the server; what is stored is UTC. */
    private static LocalDateTime beginning(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            return day.isBefore(FIRST) ? FIRST.atStartOfDay() : LAST.atStartOfDay();
        }
        return LocalDateTime.ofInstant(day.atStartOfDay(ZoneId.systemDefault()).toInstant(), ZoneOffset.UTC);
    }

    List<Predicate> ofChange(Path<Change> change) {
        var all = new ArrayList<Predicate>();
        if (filter.studentId() != null) {
            all.add(cb.equal(change.get(Change_.studentId), filter.studentId()));
        }
        if (filter.courseId() != null) {
            all.add(cb.equal(change.get(Change_.courseId), filter.courseId()));
        }
        if (filter.objectId() != null) {
            all.add(cb.equal(change.get(Change_.objectId), filter.objectId()));
        }
        if (filter.subject() != null) {
            all.add(cb.equal(change.get(Change_.subject), filter.subject()));
        }
        all.addAll(TextSearch.matches(
                cb,
                filter.text(),
                List.of(
                        change.get(Change_.labelSearch),
                        change.get(Change_.oldValueSearch),
                        change.get(Change_.newValueSearch))));
        return all;
    }
}
