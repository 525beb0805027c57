package org.matricula.persistence.list;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a column can be declared as editable, and names the column in errors.
 *
 * @param listing the name of the list
 * @param entity the listed entity
 * @param column the name of the column
 */
record EditableCheck(String listing, Class<?> entity, String column) {

    private static final Set<Class<?>> INPUTS =
            Set.of(String.class, Integer.class, BigDecimal.class, Boolean.class, boolean.class, LocalDate.class);

    /**
     * Refuses a field that cannot be edited in several rows with one save.
     *
     * @param changed the field that an edit changes; null before the persistence unit exists, when fields are unknown
     * @throws IllegalArgumentException if the field is unique, alone or together with others: two rows could not swap their values
     */
    void requireEditable(@Nullable SingularAttribute<?, ?> changed) {
        if (changed != null && isUnique(field(changed.getName()))) {
            throw new IllegalArgumentException(
                    "the column \"%s\" of the list \"%s\" must not be editable: %s.%s is unique, and two rows could not swap their values in one save"
                            .formatted(column, listing, entity.getSimpleName(), changed.getName()));
        }
    }

    /**
     * Refuses a field whose type has no input in a list.
     *
     * @param changed the field that an edit changes; null before the persistence unit exists
     * @throws IllegalArgumentException if it is no text, number, date, yes or no, or constant
     */
    void requireInput(@Nullable SingularAttribute<?, ?> changed) {
        if (changed != null && !changed.getJavaType().isEnum() && !INPUTS.contains(changed.getJavaType())) {
            throw new IllegalArgumentException(
                    "the column \"%s\" of the list \"%s\" must not be editable: a list has no input for a %s"
                            .formatted(column, listing, changed.getJavaType().getSimpleName()));
        }
    }

    private Stream<Class<?>> hierarchy() {
        return Stream.iterate(entity, type -> type != null, Class::getSuperclass);
    }

    private Field field(String name) {
        return hierarchy()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(entity.getName() + " has no field " + name));
    }

    private boolean isUnique(Field field) {
        var simple = Optional.ofNullable(field.getAnnotation(Column.class));
        var joined = Optional.ofNullable(field.getAnnotation(JoinColumn.class));
        if (field.isAnnotationPresent(Id.class)
                || field.isAnnotationPresent(OneToOne.class)
                || simple.filter(Column::unique).isPresent()
                || joined.filter(JoinColumn::unique).isPresent()) {
            return true;
        }
        var name = simple.map(Column::name)
                .or(() -> joined.map(JoinColumn::name))
                .filter(each -> !each.isEmpty())
                .orElse(field.getName());
        return uniqueColumns().anyMatch(name::equalsIgnoreCase);
    }

    /** Returns the columns in unique constraints and indexes of the table. */
    private Stream<String> uniqueColumns() {
        return hierarchy()
                .map(type -> type.getAnnotation(Table.class))
                .filter(table -> table != null)
                .flatMap(table -> Stream.concat(
                        Arrays.stream(table.uniqueConstraints()).flatMap(EditableCheck::columns),
                        Arrays.stream(table.indexes()).filter(Index::unique).flatMap(EditableCheck::columns)));
    }

    private static Stream<String> columns(UniqueConstraint constraint) {
        return Arrays.stream(constraint.columnNames());
    }

    /** Returns the columns of an index, without their directions. */
    private static Stream<String> columns(Index index) {
        return Arrays.stream(index.columnList().split(",", -1))
                .map(each -> each.strip().split("\\s", -1)[0]);
    }
}
