package org.matricula.persistence.change;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;

/** The fields of an entity as texts, by their names and in their order. */
final class Values {

    /** A field that has another value than before; the values as texts, null for none. */
    record Difference(String field, String before, String after) {}

    private Values() {}

    /** Each field with its text; those without a value are left out. */
    static Map<String, String> of(Record fields) {
        var texts = new LinkedHashMap<String, String>();
        for (var component : fields.getClass().getRecordComponents()) {
            var value = value(component, fields);
            if (value != null) {
                texts.put(component.getName(), text(value));
            }
        }
        return texts;
    }

    /** The fields that differ, each with both texts. */
    static List<Difference> between(Record before, Record after) {
        return Arrays.stream(after.getClass().getRecordComponents())
                .filter(component -> !Objects.equals(value(component, before), value(component, after)))
                .map(component -> new Difference(
                        component.getName(), text(value(component, before)), text(value(component, after))))
                .toList();
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof TracedEntity other ? other.traced().label() : value.toString();
    }

    /** 4 is 4.00, and databases differ in which of them they give back. */
    private static Object value(RecordComponent component, Record owner) {
        var value = RecordFields.value(component, owner);
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
