package org.matricula.domain.edit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record by their names. */
public final class RecordFields {

    private RecordFields() {}

    /**
     * Returns a record with other values.
     *
     * @param values by the names of their fields; the name of a constant takes the place of the constant, and null that of 0 and false
     * @return those of the record where there is no other one
     */
    public static Record with(Record record, Map<String, @Nullable Object> values) {
        var fields = record.getClass().getRecordComponents();
        var types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var all = Arrays.stream(fields)
                .map(field -> values.containsKey(field.getName())
                        ? typed(field.getType(), values.get(field.getName()))
                        : value(field, record))
                .toArray();
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(all);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + record.getClass(), e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the type is that of the constant
    private static @Nullable Object typed(Class<?> type, @Nullable Object value) {
        if (type.isEnum() && value instanceof String name) {
            return Enum.valueOf((Class) type, name);
        }
        if (value == null && type.isPrimitive()) {
            return type == boolean.class ? (Object) false : typed(type, 0);
        }
        if ((type == long.class || type == Long.class) && value instanceof Number number) {
            return number.longValue();
        }
        return value;
    }

    /**
     * Returns the value of a field by its name.
     *
     * @throws java.util.NoSuchElementException if there is no such field
     */
    public static @Nullable Object value(Record owner, String field) {
        return Arrays.stream(owner.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(field))
                .findFirst()
                .map(each -> Optional.ofNullable(value(each, owner)))
                .orElseThrow()
                .orElse(null);
    }

    /** Returns the value of a field by its name, as text; null if there is no such field or no value. */
    public static @Nullable String text(Record owner, String field) {
        return Arrays.stream(owner.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(field))
                .map(each -> value(each, owner))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    /** The value of a field. */
    public static @Nullable Object value(RecordComponent field, Record owner) {
        try {
            return field.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
