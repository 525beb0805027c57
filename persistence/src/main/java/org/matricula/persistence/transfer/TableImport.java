package org.matricula.persistence.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.transfer.RowImport.Context;
import org.matricula.persistence.transfer.RowImport.Stored;

/**
 * The import of a file whose rows are entities. While rows are compared, a stand-in takes the place of each row that they refer to,
 * because that can be new in the same import.
 *
 * @param <K> the key of a row outside the database, folded
 */
abstract class TableImport<K> extends RowImport<K, Record> {

    private final EntityFile entity;
    private final Map<String, EntityImport> others;
    private final List<EntityCell> cells;
    private final Record empty;
    private final List<TracedEntity> samples; // ends for links whose values are checked
    private final Map<K, Long> ids = new HashMap<>();

    /**
     * Prepares the import.
     *
     * @param others the imports of the entities that the rows refer to, by their names
     */
    TableImport(Context context, EntityFile entity, Map<String, EntityImport> others) {
        super(context, entity.file());
        this.entity = entity;
        this.others = Map.copyOf(others);
        boolean isEmptied = isLink() && context.options().removeGrades();
        cells = entity.others().stream()
                .map(value -> EntityCell.of(
                        value,
                        entity.type(),
                        context.validator(),
                        value.kind() == null ? null : others.get(value.kind()),
                        isEmptied))
                .toList();
        empty = entity.type().empty();
        samples = entity.ends().stream().map(end -> of(end).standIn("")).toList();
    }

    private boolean isLink() {
        return !entity.ends().isEmpty();
    }

    final EntityFile entity() {
        return entity;
    }

    final TracedType<?> type() {
        return entity.type();
    }

    /** Returns the import of the rows that a reference names. */
    final EntityImport of(EntityFile.Value reference) {
        return of(Objects.requireNonNull(reference.kind(), reference.name()));
    }

    private EntityImport of(String kind) {
        return Objects.requireNonNull(others.get(kind), kind);
    }

    /** Returns the key of a stored row. */
    abstract K key(List<Long> ends, Record details);

    /** Adds the fields that no cell has, for a row that is stored with some values, or is new. */
    void complete(Row row, @Nullable Record now, Map<String, Object> given) {
        // most have none
    }

    /** Returns the folded keys of the ends of a link; none for another entity. */
    abstract List<String> ends(K key);

    /** Returns a stand-in for each end of a link; none for another entity. */
    abstract List<TracedEntity> standIns(K key);

    @Override
    final String label(K key, Record details) {
        return type().create(standIns(key), details).traced().label();
    }

    @Override
    final Map<K, Stored<Record>> stored() {
        var stored = new HashMap<K, Stored<Record>>();
        em().createQuery("SELECT " + entity.select("x.id, x.version"), Object[].class)
                .getResultStream()
                .forEach(row -> {
                    var details = entity.details(row, 2, (kind, id) -> of(kind).standIn(id));
                    stored.put(
                            key(entity.ends(row, 2), details), new Stored<>((Long) row[0], (Integer) row[1], details));
                });
        return stored;
    }

    @Override
    void load() {
        super.load();
        before().forEach((key, row) -> ids.put(key, row.id()));
    }

    @Override
    final Record details(Row row, @Nullable Record now) {
        var given = new HashMap<String, Object>();
        if (now == null) {
            cells.forEach(cell -> given.put(cell.field(), cell.initial()));
        }
        complete(row, now, given);
        cells.forEach(cell -> cell.read(row, given));
        var details = RecordFields.with(now == null ? empty : now, given);
        validate(row, type().create(samples, details), value -> now != null && has(now, value));
        read(details);
        return details;
    }

    /** Hears of the fields of every row. */
    void read(Record details) {
        // most do not listen
    }

    private boolean has(Record details, @Nullable Object value) {
        return entity.others().stream().anyMatch(field -> Objects.equals(entity.value(field, details), value));
    }

    @Override
    final void planned(Row row, K key, @Nullable Record old, Record wanted) {
        if (isLink() && old != null) {
            references()
                    .filter(field -> entity.value(field, wanted) == null)
                    .filter(field -> entity.value(field, old) != null)
                    .forEach(field -> plan().addRemoved(() -> "%s line %d: removes the %s %s of %s"
                            .formatted(
                                    file().fileName(), row.line(), field.column(), cell(field, old), label(key, old))));
        }
    }

    private Stream<EntityFile.Value> references() {
        return entity.others().stream().filter(field -> field.kind() != null);
    }

    @Override
    final List<String> cells(Record details) {
        return entity.others().stream().map(field -> cell(field, details)).toList();
    }

    private String cell(EntityFile.Value field, Record details) {
        var value = entity.value(field, details);
        return field.kind() != null && value instanceof TracedEntity other
                ? of(field).type().keyOf(other)
                : CellType.text(value);
    }

    /** Returns the id of a row that is stored or was written. */
    final Long id(K key) {
        return Objects.requireNonNull(ids.get(key), () -> file() + " " + key);
    }

    @Override
    final void write(Progress progress) {
        int done = 0;
        for (var chunk : Chunks.of(created().keySet()).toList()) {
            var written = new HashMap<K, TracedEntity>();
            readReferences(chunk, chunk.stream().map(created()::get));
            for (var key : chunk) {
                var fresh = type().create(
                                storedEnds(key),
                                attached(Objects.requireNonNull(created().get(key))));
                Flush.persist(em(), fresh);
                written.put(key, fresh);
            }
            flush();
            written.forEach((key, fresh) -> ids.put(key, fresh.getId()));
            done = advance(progress, done, chunk.size());
        }
        for (var chunk : Chunks.of(changed().keySet()).toList()) {
            readReferences(List.of(), chunk.stream().map(changed()::get).map(Stored::details));
            LockedRows.unlocked(em(), type().entity(), chunk).forEach(this::amend);
            flush();
            done = advance(progress, done, chunk.size());
        }
    }

    /** Reads what rows refer to, so that it is not read row by row. */
    private void readReferences(Collection<K> keys, Stream<Record> details) {
        var read = new HashMap<EntityImport, Set<Long>>();
        for (int i = 0; i < entity.ends().size(); i++) {
            int end = i;
            var from = of(entity.ends().get(end));
            read.computeIfAbsent(from, each -> new HashSet<>())
                    .addAll(keys.stream()
                            .map(key -> from.id(ends(key).get(end)))
                            .collect(Collectors.toSet()));
        }
        details.forEach(each -> references().forEach(field -> {
            if (entity.value(field, each) instanceof TracedEntity other) {
                read.computeIfAbsent(of(field), from -> new HashSet<>())
                        .add(of(field).id(other));
            }
        }));
        read.forEach((from, some) -> Chunks.of(some)
                .forEach(part -> LockedRows.unlocked(em(), from.type().entity(), part)));
    }

    private List<? extends TracedEntity> storedEnds(K key) {
        var keys = ends(key);
        return entity.ends().stream()
                .map(end -> of(end).row(of(end).id(keys.get(end.position()))))
                .toList();
    }

    private Record attached(Record details) {
        var attached = new HashMap<String, Object>();
        references().forEach(field -> {
            if (entity.value(field, details) instanceof TracedEntity other) {
                attached.put(field.name(), of(field).row(of(field).id(other)));
            }
        });
        return attached.isEmpty() ? details : RecordFields.with(details, attached);
    }

    /* changes of others since the comparison are not overwritten */
    private void amend(TracedEntity stored) {
        var wanted = Objects.requireNonNull(changed().get(stored.getId()));
        if (stored.getVersion() != wanted.version()) {
            throw new StaleException(null);
        }
        type().amend(stored, attached(wanted.details()));
    }

    private void flush() {
        Flush.now(em(), type().unique("of the import"));
        em().clear();
    }
}
