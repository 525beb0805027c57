package org.matricula.persistence.text;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Group;
import org.matricula.domain.course.Course;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Change;
import org.matricula.domain.student.Student;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;

/**
 * A column that is computed from another column of the same row. The commands that migrate run without Jakarta Persistence, so
 * tables and columns are named here, not read from its annotations.
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
            List.of(Account.class, Action.class, Change.class, Course.class, Grade.class, Group.class, Student.class);

    private static final Map<Class<?>, String> TABLES = Map.of(
            Account.class, "account",
            Action.class, "action",
            Change.class, "change",
            Course.class, "course",
            Grade.class, "grade",
            Group.class, "account_group",
            Student.class, "student");

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
        return TABLES.get(entity);
    }

    /** Returns the column of a field: numberKey is number_key. */
    private static String column(Field field) {
        return field.getName().replaceAll("(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }
}
