package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.Values;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.query.Chunks;

/** Reads from history which values objects had at an earlier version, with one statement for each thousand objects. */
public final class EarlierValues {

    private final Map<Long, List<Change>> changes = new HashMap<>();

    /** Reads the changes of objects of one kind. */
    public EarlierValues(EntityManager em, String subject, Collection<Long> ids) {
        Chunks.of(ids)
                .flatMap(some -> em
                        .createQuery("""
                                SELECT c FROM Change c JOIN FETCH c.action
                                WHERE c.subject = :subject AND c.kind = :kind AND c.objectId IN :ids ORDER BY c.id DESC
                                """, Change.class)
                        .setParameter("subject", subject)
                        .setParameter("kind", ChangeKind.CHANGED)
                        .setParameter("ids", some)
                        .getResultList()
                        .stream())
                .forEach(each -> changes.computeIfAbsent(each.details().object().id(), id -> new ArrayList<>())
                        .add(each));
    }

    /**
     * Returns the values at a version by their fields; a field without a value is left out. Each action since then raised the
     * version by one.
     *
     * @param now the current object
     * @return empty if the history does not show it, as when the object was deleted and restored since
     */
    public Optional<Map<String, RecordedValue>> of(TracedEntity now, int version) {
        int back = now.getVersion() - version;
        var values = new LinkedHashMap<>(Values.of(now.details()));
        Set<Long> actions = new HashSet<>();
        var fields = Arrays.stream(now.details().getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (var change : changes.getOrDefault(now.getId(), List.of())) {
            var field = change.details().field();
            if (field == null || !fields.contains(field)) {
                continue; // a link, which raises no version
            }
            var action = change.getAction().getId();
            if (!actions.contains(action) && actions.size() == back) {
                break;
            }
            actions.add(action);
            put(values, field, change.details().before());
        }
        return actions.size() == back ? Optional.of(values) : Optional.empty();
    }

    private static void put(Map<String, RecordedValue> values, String field, @Nullable RecordedValue value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    /**
     * Returns the fields that were changed since a page showed the rows, named by row and field, with both values as text. A
     * field that was changed back is none of them. Where history does not tell the earlier values, every field of the row is
     * returned without one.
     *
     * @param rows of one kind
     * @param seen the versions that the page showed, by id; a row without one is taken as it is now
     */
    public static List<Conflict> changed(EntityManager em, List<? extends TracedEntity> rows, Map<Long, Integer> seen) {
        var overtaken = rows.stream()
                .filter(row -> seen.getOrDefault(row.getId(), row.getVersion()) != row.getVersion())
                .toList();
        if (overtaken.isEmpty()) {
            return List.of();
        }
        var subject = overtaken.get(0).traced().subject();
        var past = new EarlierValues(
                em, subject, overtaken.stream().map(TracedEntity::getId).toList());
        return overtaken.stream()
                .flatMap(row -> differences(row, past.of(row, seen.getOrDefault(row.getId(), row.getVersion()))))
                .toList();
    }

    private static Stream<Conflict> differences(TracedEntity row, Optional<Map<String, RecordedValue>> earlier) {
        var label = row.traced().label();
        var now = Values.of(row.details());
        if (earlier.isEmpty()) {
            return now.entrySet().stream()
                    .map(each -> new Conflict(label, each.getKey(), null, text(each.getValue()), null));
        }
        var before = earlier.get();
        return Arrays.stream(row.details().getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !Objects.equals(text(before.get(field)), text(now.get(field))))
                .map(field -> new Conflict(label, field, text(before.get(field)), text(now.get(field)), null));
    }

    /** An empty value is an empty text; null is an unknown value. */
    private static String text(@Nullable RecordedValue value) {
        return value == null ? "" : value.text();
    }
}
