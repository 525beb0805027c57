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
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a column is declared, and what may be declared there.
 *
 * @param listing the name of the list
 * @param entity that is listed
 * @param column the name of the column
 */
record Place(String listing, Class<?> entity, String column) {

    /**
     * Goes on if the cells of the column may be edited together with those of other rows.
     *
     * @param changed the field that an edit changes; null before there is a persistence unit, when no field is known, nor asked for
     * @throws IllegalArgumentException if the field is unique, alone or with others
     */
    void requireEditable(SingularAttribute<?, ?> changed) {
        if (changed != null && isUnique(field(changed.getName()))) {
            throw new IllegalArgumentException(
                    "the column \"%s\" of the list \"%s\" must not be editable: %s.%s is unique, and two rows could not swap their values in one save"
                            .formatted(column, listing, entity.getSimpleName(), changed.getName()));
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

    /** Those that are unique by the table, alone or with others. */
    private Stream<String> uniqueColumns() {
        return hierarchy()
                .map(type -> type.getAnnotation(Table.class))
                .filter(table -> table != null)
                .flatMap(table -> Stream.concat(
                        Arrays.stream(table.uniqueConstraints()).flatMap(Place::columns),
                        Arrays.stream(table.indexes()).filter(Index::unique).flatMap(Place::columns)));
    }

    private static Stream<String> columns(UniqueConstraint constraint) {
        return Arrays.stream(constraint.columnNames());
    }

    /** Without the direction that may stand behind each. */
    private static Stream<String> columns(Index index) {
        return Arrays.stream(index.columnList().split(",", -1))
                .map(each -> each.strip().split("\\s", -1)[0]);
    }
}
