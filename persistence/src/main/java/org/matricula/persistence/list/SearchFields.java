package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that a search of a list looks at: those of the listed entity, and those of the entities that it refers to.
 *
 * @param <E> the entity that is listed
 */
final class SearchFields<E> {

    /* with so few ids, an index finds the matching rows however long the list is */
    private static final int FEW = 200;

    private final List<SingularAttribute<? super E, String>> anywhere = new ArrayList<>();
    private final Map<SingularAttribute<? super E, String>, TextSearch.Match> others = new LinkedHashMap<>();
    private final Map<SingularAttribute<? super E, ?>, End<E, ?>> ends = new LinkedHashMap<>();

    /** An entity that the listed one refers to, and its searched fields. */
    private record End<E, X>(
            SingularAttribute<? super E, X> attribute, List<SingularAttribute<? super X, String>> fields) {

        /** Matches by id if only a few of these entities contain the word; otherwise the tables are joined. */
        List<Condition<E>> with(String word, EntityManager em) {
            var found = found(word, em);
            if (found.isEmpty()) {
                return List.of();
            }
            return List.of(
                    found.size() <= FEW
                            ? scope -> scope.idOf(attribute).in(found)
                            : scope -> stands(scope, word, scope.end(attribute)));
        }

        private List<Long> found(String word, EntityManager em) {
            var cb = em.getCriteriaBuilder();
            var query = cb.createQuery(Long.class);
            var root = query.from(attribute.getJavaType());
            query.select(root.get("id")).where(stands(new Scope<>(cb, query, root), word, root));
            return em.createQuery(query).setMaxResults(FEW + 1).getResultList();
        }

        private Predicate stands(Scope<?> scope, String word, Path<X> of) {
            return TextSearch.anywhere(
                    scope.cb(),
                    word,
                    fields.stream().map(each -> TextFields.search(of, each)).toList());
        }
    }

    void add(TextSearch.Match match, SingularAttribute<? super E, String> field) {
        if (match == TextSearch.Match.ANYWHERE) {
            anywhere.add(field);
        } else {
            others.put(field, match);
        }
    }

    @SuppressWarnings("unchecked") // the fields of an end are of its type
    <X> void add(SingularAttribute<? super E, X> end, SingularAttribute<? super X, String> field) {
        var known = (End<E, X>) ends.computeIfAbsent(end, each -> new End<>(end, new ArrayList<>()));
        known.fields().add(field);
    }

    /** Returns the condition that a row contains a folded word. */
    Condition<E> with(String word, EntityManager em) {
        var any = new ArrayList<Condition<E>>();
        if (!anywhere.isEmpty()) {
            any.add(scope -> TextSearch.anywhere(
                    scope.cb(), word, anywhere.stream().map(scope::searched).toList()));
        }
        others.forEach(
                (field, match) -> any.add(scope -> TextSearch.matches(scope.cb(), word, scope.searched(field), match)));
        ends.values().forEach(end -> any.addAll(end.with(word, em)));
        if (any.isEmpty()) {
            return scope -> scope.cb().isNull(scope.id()); // no row
        }
        return scope -> scope.cb().or(any.stream().map(each -> each.of(scope)).toArray(Predicate[]::new));
    }
}
