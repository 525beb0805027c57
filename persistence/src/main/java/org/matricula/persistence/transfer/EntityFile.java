package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedType.Reference;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.list.EndColumn;
import org.matricula.persistence.list.EntityAdmin;

/**
 * The file of a declared entity, and the select that reads its rows. The key columns are the key of the entity, or for a link the
 * keys of its ends; a column for each other field follows. A reference to another row is written as the key of that row.
 */
final class EntityFile {

    private final EntityAdmin<?> admin;
    private final TracedType<?> type;
    private final RecordComponent[] selected;
    private final List<Value> ends;
    private final List<Value> fields;
    private final List<Value> written;
    private final Constructor<? extends Record> creation;
    private final TransferFile file;

    /**
     * A selected value.
     *
     * @param position in a row, after the values that precede all of them
     * @param name the attribute
     * @param kind the kind of row whose id it is, unless it is a value of its own
     */
    record Value(
            int position,
            String name,
            Class<?> type,
            String column,
            @Nullable String kind) {}

    EntityFile(EntityAdmin<?> admin, TracedType<?> type, TracedTypes types) {
        this.admin = admin;
        this.type = type;
        ends = IntStream.range(0, type.ends().size())
                .mapToObj(i -> end(i, type.ends().get(i), types))
                .toList();
        selected = type.details().getRecordComponents();
        fields = IntStream.range(0, selected.length)
                .mapToObj(i -> value(ends.size() + i, selected[i]))
                .toList();
        var keys = new ArrayList<>(ends);
        key().ifPresent(keys::add);
        written = new ArrayList<>(keys);
        fields.stream().filter(field -> !keys.contains(field)).forEach(written::add);
        file = new TransferFile(
                type.name() + "s.csv",
                keys.stream().map(Value::column).toList(),
                written.stream()
                        .filter(value -> value.type() != LocalDate.class)
                        .map(Value::column)
                        .toList(),
                written.stream().map(Value::column).toList(),
                labels());
        try {
            creation = type.details()
                    .getDeclaredConstructor(fields.stream().map(Value::type).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Value end(int position, Reference end, TracedTypes types) {
        var key = types.known(end.kind()).key().orElseThrow();
        return new Value(
                position,
                end.attribute(),
                end.target(),
                TransferFile.columnOf(end.attribute()) + "_" + TransferFile.columnOf(key),
                end.kind());
    }

    private Value value(int position, RecordComponent field) {
        return new Value(
                position,
                field.getName(),
                field.getType(),
                TransferFile.columnOf(field.getName()),
                type.values().stream()
                        .filter(reference -> reference.attribute().equals(field.getName()))
                        .map(Reference::kind)
                        .findFirst()
                        .orElse(null));
    }

    /** Returns the columns by other heads: those that are declared, and those of the keys of ends in the list. */
    private Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        fields.forEach(field -> admin.described(field.name())
                .heads()
                .forEach(head -> labels.put(TransferFile.letters(head), field.column())));
        ends.forEach(end -> admin.columns().stream()
                .filter(EndColumn.class::isInstance)
                .map(EndColumn.class::cast)
                .filter(column -> isKey(column, end))
                .forEach(column -> labels.put(TransferFile.letters(column.name()), end.column())));
        return Map.copyOf(labels);
    }

    private static boolean isKey(EndColumn<?, ?> column, Value end) {
        return end.column().equals(TransferFile.columnOf(column.end()) + "_" + TransferFile.columnOf(column.field()));
    }

    EntityAdmin<?> admin() {
        return admin;
    }

    TracedType<?> type() {
        return type;
    }

    TransferFile file() {
        return file;
    }

    /** Returns the ends of a link, in their order; none for another entity. */
    List<Value> ends() {
        return ends;
    }

    /** Returns the ids of the ends in a selected row. */
    List<Long> ends(Object[] row, int from) {
        return ends.stream().map(end -> (Long) row[from + end.position()]).toList();
    }

    /** Returns the field with the key of the entity; empty for a link. */
    Optional<Value> key() {
        return type.key().flatMap(this::field);
    }

    /** Returns the field with this name, if there is one. */
    Optional<Value> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Returns the value of a field. */
    @Nullable
    Object value(Value field, Record details) {
        return RecordFields.value(selected[field.position() - ends.size()], details);
    }

    /** Returns the fields beside the keys, in the order of their columns. */
    List<Value> others() {
        return written.subList(file.keys().size(), written.size());
    }

    /**
     * Returns a select of the ids of the ends and of all fields, of {@code x}; a reference is the id of its row.
     *
     * @param first the values that precede them
     */
    String select(String first) {
        var values = new ArrayList<>(List.of(first));
        var from = new StringBuilder(" FROM " + type.entity().getSimpleName() + " x");
        ends.forEach(end -> values.add("x." + end.name() + ".id"));
        for (var field : fields) {
            if (field.kind() == null) {
                values.add("x." + field.name());
            } else {
                values.add(field.name() + "Of.id");
                from.append(" LEFT JOIN x.%1$s %1$sOf".formatted(field.name()));
            }
        }
        return String.join(", ", values) + from;
    }

    /** Finds the row of a kind with an id. */
    @FunctionalInterface
    interface Finder {
        TracedEntity get(String kind, Long id);
    }

    /**
     * Returns the selected fields as details.
     *
     * @param from the position of the first value
     */
    Record details(Object[] row, int from, Finder finder) {
        try {
            return creation.newInstance(fields.stream()
                    .map(field -> {
                        var value = row[from + field.position()];
                        return field.kind() == null || value == null
                                ? CellType.comparable(value)
                                : finder.get(field.kind(), (Long) value);
                    })
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + creation.getDeclaringClass(), e);
        }
    }

    /** Returns the columns that an export writes: days are left out if no row has one. */
    List<String> columns(EntityManager em) {
        var days = fields.stream()
                .filter(field -> field.type() == LocalDate.class)
                .map(field -> "x." + field.name() + " IS NOT NULL")
                .collect(Collectors.joining(" OR "));
        if (days.isEmpty()) {
            return file.columns();
        }
        var dated = em.createQuery(
                "SELECT COUNT(x) FROM %s x WHERE %s".formatted(type.entity().getSimpleName(), days), Long.class);
        return dated.getSingleResult() > 0 ? file.columns() : file.standard();
    }

    /**
     * Returns the selected values as texts of a file.
     *
     * @param from the position of the first value
     * @param columns the columns to write
     * @param keys the keys of written rows, by their kind and id
     */
    List<String> cells(Object[] row, int from, List<String> columns, Map<String, Map<Long, String>> keys) {
        return written.stream()
                .filter(value -> columns.contains(value.column()))
                .map(value -> cell(value.kind(), row[from + value.position()], keys))
                .toList();
    }

    private static String cell(@Nullable String kind, @Nullable Object value, Map<String, Map<Long, String>> keys) {
        return kind == null || value == null
                ? CellType.exported(value)
                : keys.getOrDefault(kind, Map.of()).getOrDefault((Long) value, TableExport.LATER);
    }
}
