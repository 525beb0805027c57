package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.list.LookupResult.Suggestion;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.text.DerivedColumn;

/** Finds the objects that a filter names. There can be 100,000 of a kind, so they are never all listed. */
public final class Lookup {

    private final EntityManager em;
    private final Function<String, Visible<?>> listings;

    /**
     * In a database.
     *
     * @param listings what the caller sees of an entity, by its name
     */
    public Lookup(EntityManager em, Function<String, Visible<?>> listings) {
        this.em = em;
        this.listings = listings;
    }

    /**
     * Returns the first objects that match words, in the order of their list.
     *
     * @throws InvalidException if the rows of the list have no key
     */
    public List<Suggestion> suggest(String listing, String words, int atMost) {
        return suggest(named(listing), words, atMost);
    }

    private Visible<?> named(String name) {
        var listing = listings.apply(name);
        if (listing.admin().key() == null) {
            throw new InvalidException("list", name, "has no objects that can be named");
        }
        return listing;
    }

    private <X> List<Suggestion> suggest(Visible<X> listing, String words, int atMost) {
        return new ListRead<>(em, listing, listing.admin().matching(words, em)).suggestions(atMost);
    }

    /** Returns the first objects that match words and are none of some others, with the number of all of them. */
    Choices choices(String listing, String words, List<Long> without, int atMost) {
        return choices(named(listing), words, noneOf(without), atMost);
    }

    private static <X> List<Condition<X>> noneOf(List<Long> ids) {
        return Chunks.of(ids)
                .<Condition<X>>map(some -> scope -> scope.cb().not(scope.id().in(some)))
                .toList();
    }

    /**
     * Returns the first objects that match words and meet all conditions, in the order of their list, with the number of all of
     * them; sends one select, and a count if there can be more.
     */
    public <X> Choices choices(Visible<X> listing, @Nullable String words, List<Condition<X>> which, int atMost) {
        var conditions = new ArrayList<>(listing.admin().matching(words, em));
        conditions.addAll(which);
        var read = new ListRead<>(em, listing, conditions);
        var first = read.suggestions(atMost);
        return new Choices(first, new Window(0, atMost).total(first, read::count));
    }

    /** Returns the objects with these ids; unknown ids are left out. */
    List<Suggestion> chosen(String listing, List<Long> ids) {
        return chosen(named(listing), ids);
    }

    private <X> List<Suggestion> chosen(Visible<X> listing, List<Long> ids) {
        return Chunks.of(ids)
                .flatMap(some -> new ListRead<>(
                                em, listing, List.of(scope -> scope.id().in(some)))
                        .suggestions(some.size()).stream())
                .toList();
    }

    /** The one that is meant by a key or by words. */
    public LookupResult find(String listing, String typed) {
        return find(named(listing), typed);
    }

    private <X> LookupResult find(Visible<X> listing, String typed) {
        var key = em.getMetamodel()
                .entity(listing.admin().entity())
                .getSingularAttribute(
                        DerivedColumn.key(listing.admin().entity()).field(), String.class);
        var exact = new ListRead<>(em, listing, List.of(scope -> scope.cb().equal(scope.get(key), KeyFold.of(typed))))
                .suggestions(1);
        if (!exact.isEmpty()) {
            return new LookupResult(typed, exact.get(0), List.of(), 1);
        }
        var matching = new ListRead<>(em, listing, listing.admin().matching(typed, em));
        var some = matching.suggestions(LookupResult.CANDIDATES);
        return some.size() == 1
                ? new LookupResult(typed, some.get(0), List.of(), 1)
                : new LookupResult(
                        typed, null, some, some.size() < LookupResult.CANDIDATES ? some.size() : matching.count());
    }

    /** Returns all objects of a short table by a field, in an order; the field is key and label. */
    <X> List<Suggestion> all(
            Class<X> entity, SingularAttribute<? super X, String> field, SingularAttribute<? super X, ?> order) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createTupleQuery();
        var root = query.from(entity);
        query.multiselect(root.get("id"), root.get(field))
                .orderBy(cb.asc(TextFields.order(root, order)), cb.asc(TextFields.order(root, field)));
        return em.createQuery(query)
                .getResultStream()
                .map(each ->
                        new Suggestion(each.get(0, Long.class), each.get(1, String.class), each.get(1, String.class)))
                .toList();
    }
}
