package org.matricula.persistence.transfer;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.matricula.persistence.change.TracedType;

/** The fields of an entity as values of a select and as columns of its file, where the key is the first. */
final class EntityColumns {

    private final TracedType<?> type;
    private final List<RecordComponent> selected;
    private final List<RecordComponent> written;
    private final Constructor<? extends Record> creation;

    EntityColumns(TracedType<?> type) {
        this.type = type;
        selected = List.of(type.details().getRecordComponents());
        written = selected.stream()
                .sorted(Comparator.comparing(
                        field -> !field.getName().equals(type.key().orElseThrow())))
                .toList();
        try {
            creation = type.details()
                    .getDeclaredConstructor(
                            selected.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the fields in the order of the columns. */
    List<RecordComponent> fields() {
        return written;
    }

    /** Returns the field with this name, if there is one. */
    Optional<RecordComponent> field(String name) {
        return selected.stream().filter(each -> each.getName().equals(name)).findFirst();
    }

    /**
     * Returns a select of all fields.
     *
     * @param first the values that precede them
     */
    String select(String first) {
        return first
                + selected.stream().map(field -> ", x." + field.getName()).collect(Collectors.joining())
                + " FROM " + type.entity().getSimpleName() + " x";
    }

    /**
     * Returns the selected fields as details.
     *
     * @param from the position of the first field
     */
    Record details(Object[] row, int from) {
        try {
            return creation.newInstance(Arrays.stream(row, from, row.length)
                    .map(CellType::comparable)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + creation.getDeclaringClass(), e);
        }
    }

    /**
     * Returns the selected fields as texts of a file.
     *
     * @param from the position of the first field
     */
    List<String> cells(Object[] row, int from) {
        return written.stream()
                .map(field -> CellType.exported(row[from + selected.indexOf(field)]))
                .toList();
    }
}
