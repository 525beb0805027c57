package org.matricula.persistence.deletion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.SortKey;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedType.Reference;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.deletion.Use.Effect;
import org.matricula.persistence.form.RelatedLists;
import org.matricula.persistence.list.RowDigest;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.Relation;

/** Reads what refers to objects of one entity, with a fixed number of statements for each thousand of them. */
final class Uses {

    private static final int NAMED = 20;

    private final EntityManager em;
    private final Rights rights;
    private final TracedType<?> target;
    private final List<TracedType<?>> types;

    Uses(EntityManager em, Rights rights, TracedType<?> target) {
        this.em = em;
        this.rights = rights;
        this.target = target;
        types = new TracedTypes(em).all();
    }

    /** Returns what refers to at most a thousand objects, with numbers only. */
    List<Use> counted(List<Long> ids) {
        return all(ids, 0);
    }

    /** Returns what refers to at most a thousand objects, with the labels of the first rows that the caller can view. */
    List<Use> named(List<Long> ids) {
        return all(ids, NAMED);
    }

    private List<Use> all(List<Long> ids, int named) {
        var rows = types.stream()
                .flatMap(other -> Stream.of(
                        rows(other, other.ends(), Effect.GOES, ids, named),
                        rows(other, other.values(), Effect.PREVENTS, ids, named)));
        var links = Relation.of(em, target.name()).stream().map(relation -> links(relation, ids, named));
        return Stream.concat(rows, links).flatMap(Optional::stream).toList();
    }

    private Optional<Use> rows(
            TracedType<?> other, List<Reference> references, Effect effect, List<Long> ids, int named) {
        var referring = referring(references);
        if (referring.isEmpty()) {
            return Optional.empty();
        }
        var cb = em.getCriteriaBuilder();
        var query = cb.createTupleQuery();
        var row = query.from(other.entity());
        query.multiselect(cb.count(row), cb.sum(RowDigest.of(cb, row.get("id"), row.get("version"))))
                .where(refersTo(row, referring, ids));
        var found = em.createQuery(query).getSingleResult();
        long number = found.get(0, Long.class);
        if (number == 0) {
            return Optional.empty();
        }
        return Optional.of(new Use(
                other.name(),
                effect,
                number,
                valued(other, referring, ids),
                ((Number) found.get(1)).longValue(),
                named == 0 ? List.of() : labels(other, ids(other, referring, ids, named)),
                named == 0 ? null : list(other, ids)));
    }

    private List<String> referring(List<Reference> references) {
        return references.stream()
                .filter(reference -> reference.target() == target.entity())
                .map(Reference::attribute)
                .toList();
    }

    private Predicate refersTo(Root<?> row, List<String> references, List<Long> ids) {
        return any(references, reference -> row.get(reference).get("id").in(ids));
    }

    private Predicate any(List<String> attributes, Function<String, Predicate> condition) {
        return em.getCriteriaBuilder().or(attributes.stream().map(condition).toArray(Predicate[]::new));
    }

    private long valued(TracedType<?> other, List<String> referring, List<Long> ids) {
        var values = other.values().stream()
                .map(Reference::attribute)
                .filter(value -> !referring.contains(value))
                .toList();
        if (values.isEmpty()) {
            return 0;
        }
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Long.class);
        var row = query.from(other.entity());
        query.select(cb.count(row)).where(refersTo(row, referring, ids), any(values, value -> row.get(value)
                .isNotNull()));
        return em.createQuery(query).getSingleResult();
    }

    private List<Long> ids(TracedType<?> other, List<String> referring, List<Long> ids, int atMost) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Long.class);
        var row = query.from(other.entity());
        Path<Long> id = row.get("id");
        query.select(id).where(refersTo(row, referring, ids)).orderBy(cb.asc(id));
        return em.createQuery(query).setMaxResults(atMost).getResultList();
    }

    private List<String> labels(TracedType<?> other, List<Long> ids) {
        return rights.may(other.name() + ".view")
                ? LockedRows.unlocked(em, other.entity(), ids).stream()
                        .map(each -> labelled(other, each))
                        .sorted(SortKey.ORDER)
                        .toList()
                : List.of();
    }

    /** Returns the label of a row with the objects that it has as values, as the enrollment of a student with its grade. */
    private static String labelled(TracedType<?> type, TracedEntity row) {
        var details = row.details();
        var values = Arrays.stream(type.details().getRecordComponents())
                .map(field -> RecordFields.value(field, details))
                .filter(TracedEntity.class::isInstance)
                .map(value -> ((TracedEntity) value).traced().label());
        return Stream.concat(Stream.of(row.traced().label()), values)
                .reduce((label, value) -> label + " · " + value)
                .orElseThrow();
    }

    private @Nullable String list(TracedType<?> other, List<Long> ids) {
        return ids.size() > 1
                ? null
                : new RelatedLists(em, rights)
                        .of(target, ids.get(0), other.name())
                        .orElse(null);
    }

    private Optional<Use> links(Relation relation, List<Long> ids, int named) {
        var linked = new LinkTable(em, relation).idsOf(ids);
        if (linked.isEmpty()) {
            return Optional.empty();
        }
        var others = linked.values().stream().flatMap(List::stream).toList();
        return Optional.of(new Use(
                relation.otherKind(),
                Effect.UNLINKED,
                others.size(),
                0,
                linked.hashCode(),
                named == 0 || !rights.may(relation.otherKind() + ".view")
                        ? List.of()
                        : first(
                                relation,
                                others.stream().distinct().limit(named).toList()),
                null));
    }

    private List<String> first(Relation relation, List<Long> ids) {
        return LockedRows.unlocked(em, relation.to(), ids.stream().sorted().toList()).stream()
                .map(each -> each.traced().label())
                .sorted(SortKey.ORDER)
                .toList();
    }

    /** Returns the label of the first of these objects that another one has as a value. */
    Optional<String> firstPrevented(List<? extends TracedEntity> objects) {
        var ids = objects.stream().map(TracedEntity::getId).toList();
        var used = types.stream()
                .flatMap(other -> referring(other.values()).stream().flatMap(reference -> em.createQuery(
                                "SELECT MIN(x.%1$s.id) FROM %2$s x WHERE x.%1$s.id IN :ids"
                                        .formatted(reference, other.entity().getSimpleName()),
                                Long.class)
                        .setParameter("ids", ids)
                        .getResultStream()))
                .filter(Objects::nonNull)
                .toList();
        return objects.stream()
                .filter(each -> used.contains(each.getId()))
                .map(each -> each.traced().label())
                .findFirst();
    }

    /** Deletes at most a thousand objects with their links. */
    void delete(List<? extends TracedEntity> objects) {
        var ids = objects.stream().map(TracedEntity::getId).toList();
        for (var link : types) {
            var ends = referring(link.ends());
            if (!ends.isEmpty()) {
                Chunks.of(ids(link, ends, ids, Integer.MAX_VALUE))
                        .flatMap(some -> LockedRows.unlocked(em, link.entity(), some).stream())
                        .forEach(em::remove);
            }
        }
        LinkTable.leave(em, objects);
        objects.forEach(em::remove);
    }
}
