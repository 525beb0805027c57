package org.matricula.persistence.text;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.matricula.domain.account.Group;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;

/**
 * A column that is computed from another column of the same row. The commands that migrate run without Jakarta Persistence, so
 * the names of tables and columns follow from those of classes and fields, and are not read from its annotations.
 *
 * @param field the field of the entity that has it
 * @param name of the column
 * @param sourceField the field that it is computed from
 * @param source the column of that field
 * @param derivation how it is computed
 */
public record DerivedColumn(String field, String name, String sourceField, String source, Derivation derivation) {

    /** The entities with derived columns. */
    public static final List<Class<?>> ENTITIES =
            PersistentClasses.all().stream().filter(type -> !of(type).isEmpty()).toList();

    /* whose names no database takes */
    private static final Map<Class<?>, String> TABLES = Map.of(Group.class, "account_group");

    /** Returns the derived columns of an entity. */
    public static List<DerivedColumn> of(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(DerivedFrom.class))
                .map(field -> of(entity, field))
                .toList();
    }

    private static DerivedColumn of(Class<?> entity, Field field) {
        var rule = field.getAnnotation(DerivedFrom.class);
        try {
            var source = entity.getDeclaredField(rule.value());
            return new DerivedColumn(field.getName(), column(field), source.getName(), column(source), rule.as());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the column that is derived from a field in a certain way, if the entity has one. */
    public static Optional<DerivedColumn> of(Class<?> entity, String sourceField, Derivation derivation) {
        return of(entity).stream()
                .filter(column -> column.sourceField().equals(sourceField) && column.derivation() == derivation)
                .findFirst();
    }

    /** Returns the column by which an entity is found by its key. */
    public static DerivedColumn key(Class<?> entity) {
        return of(entity).stream()
                .filter(DerivedColumn::isKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(entity + " has no key"));
    }

    /** Returns whether an entity is found by it. */
    public boolean isKey() {
        return derivation == Derivation.KEY;
    }

    /** Returns the table of an entity. */
    static String table(Class<?> entity) {
        return TABLES.getOrDefault(entity, column(entity.getSimpleName()));
    }

    /** Returns the column of a field: numberKey is number_key. */
    private static String column(Field field) {
        return column(field.getName());
    }

    private static String column(String name) {
        return name.replaceAll("(?<!^)(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }
}
