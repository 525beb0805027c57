package org.matricula.persistence.change;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.TracedEntity;

/** Converts the fields of an entity to what history records, and back. */
public final class Values {

    /** A field with different values. */
    record Difference(
            String field,
            @Nullable RecordedValue before,
            @Nullable RecordedValue after) {}

    private Values() {}

    /** Returns each field with its value; fields without one are left out. */
    public static Map<String, RecordedValue> of(Record fields) {
        var values = new LinkedHashMap<String, RecordedValue>();
        for (var component : fields.getClass().getRecordComponents()) {
            var value = value(component, fields);
            if (value != null) {
                values.put(component.getName(), recorded(value));
            }
        }
        return values;
    }

    /** Returns the fields that differ, each with both values. */
    static List<Difference> between(Record before, Record after) {
        return Arrays.stream(after.getClass().getRecordComponents())
                .filter(component -> !Objects.equals(value(component, before), value(component, after)))
                .map(component -> new Difference(
                        component.getName(), recorded(value(component, before)), recorded(value(component, after))))
                .toList();
    }

    private static @Nullable RecordedValue recorded(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return new RecordedValue(number.toPlainString(), null);
        }
        return value instanceof TracedEntity other
                ? RecordedValue.of(other)
                : new RecordedValue(value.toString(), null);
    }

    /** 4 equals 4.00, and databases return either of them. */
    private static @Nullable Object value(RecordComponent component, Record owner) {
        var value = RecordFields.value(component, owner);
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /**
     * The fields that history recorded; one that is not recorded has no value, or 0 or false where its type knows none.
     *
     * @param type the record of the fields; each is an entity, an enum, or of a type that is made of its text by {@code valueOf},
     *     {@code parse} or its constructor
     * @param recorded the values by their fields
     * @param entities finds the entity of a type that a value names
     */
    public static <T extends Record> T read(
            Class<T> type, Map<String, RecordedValue> recorded, BiFunction<Class<?>, RecordedValue, Object> entities) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> value(component.getType(), recorded.get(component.getName()), entities))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }

    private static @Nullable Object value(
            Class<?> type, @Nullable RecordedValue recorded, BiFunction<Class<?>, RecordedValue, Object> entities) {
        if (recorded == null) {
            return type.isPrimitive() ? parsed(boxed(type), type == boolean.class ? "false" : "0") : null;
        }
        return TracedEntity.class.isAssignableFrom(type)
                ? entities.apply(type, recorded)
                : parsed(boxed(type), recorded.text());
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static Object parsed(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        try {
            for (var method : type.getMethods()) {
                boolean parses = method.getName().equals("parse")
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {CharSequence.class});
                boolean reads = method.getName().equals("valueOf")
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
                if (parses || reads) {
                    return method.invoke(null, text);
                }
            }
            return type.getConstructor(String.class).newInstance(text);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("\"" + text + "\" in history is no " + type.getSimpleName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type + " of a text", e);
        }
    }
}
