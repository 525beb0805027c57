package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
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
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Action_;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.Change_;
import org.matricula.domain.text.SearchFold;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.list.TextSearch;

/** The conditions of a filter on actions and their changes. */
final class HistoryConditions {

    /* no change was made before or after, and every database takes them, in any time zone */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private final CriteriaBuilder cb;
    private final HistoryFilter filter;
    private final TracedTypes types;

    HistoryConditions(EntityManager em, HistoryFilter filter) {
        cb = em.getCriteriaBuilder();
        types = new TracedTypes(em);
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

    /** The changes of what links have as an end carry its id at that end; an id belongs to one object, whatever its kind. */
    private Predicate ofObject(Path<Change> change, EntityKey object) {
        var places = types.places(object.kind());
        return places.isEmpty()
                ? cb.and(
                        cb.equal(change.get(Change_.subject), object.kind()),
                        cb.equal(change.get(Change_.objectId), object.id()))
                : cb.or(places.stream()
                        .map(place -> cb.equal(end(change, place), object.id()))
                        .toArray(Predicate[]::new));
    }

    private static Path<Long> end(Path<Change> change, int place) {
        return change.get(place == 0 ? Change_.firstEndId : Change_.secondEndId);
    }

    List<Predicate> ofChange(Path<Change> change) {
        var all = new ArrayList<Predicate>();
        filter.objects().forEach(object -> all.add(ofObject(change, object)));
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
