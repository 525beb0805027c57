package org.matricula.bench.data;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.matricula.domain.base.VersionedEntity;

/**
 * The table of an entity, and its rows as texts that both databases read. Columns and values are those of the mapped fields, so
 * that a column that is new tomorrow, derived or not, is loaded along.
 */
final class StoredEntity {

    private final String table;
    private final List<Field> fields;

    StoredEntity(Class<? extends VersionedEntity> type) {
        table = type.getAnnotation(Table.class).name();
        fields = Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(StoredEntity::isColumn)
                .toList();
        fields.forEach(field -> field.setAccessible(true));
    }

    /** Gives an entity the id and the version of a saved one. */
    static <T extends VersionedEntity> T withId(T entity, long id) {
        try {
            ID.set(entity, id);
            VERSION.setInt(entity, 1);
            return entity;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Field ID = field("id");
    private static final Field VERSION = field("version");

    private static Field field(String name) {
        try {
            var field = VersionedEntity.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isColumn(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isTransient(modifiers)
                && Stream.of(Transient.class, ManyToMany.class, ElementCollection.class)
                        .noneMatch(field::isAnnotationPresent);
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return fields.stream().map(StoredEntity::column).toList();
    }

    private static String column(Field field) {
        var reference = field.getAnnotation(JoinColumn.class);
        var column = field.getAnnotation(Column.class);
        var name = reference != null ? reference.name() : column != null ? column.name() : "";
        return name.isEmpty() ? field.getName() : name;
    }

    /** Returns the values of an entity in the order of the columns; null for none. */
    List<String> values(VersionedEntity entity) {
        var values = new ArrayList<String>(fields.size());
        for (var field : fields) {
            try {
                values.add(text(field.get(entity)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    private static String text(Object value) {
        if (value instanceof VersionedEntity other) {
            return other.getId().toString();
        }
        if (value instanceof LocalDateTime moment) {
            return Timestamp.valueOf(moment).toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value == null ? null : value.toString();
    }
}
