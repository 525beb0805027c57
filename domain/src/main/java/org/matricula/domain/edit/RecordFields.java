package org.matricula.domain.edit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/** Reads the fields of a record by their names. */
public final class RecordFields {

    private RecordFields() {}

    /** Returns the value of a field by its name, as text; null if there is no such field or no value. */
    public static String text(Record owner, String field) {
        return Arrays.stream(owner.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(field))
                .map(each -> value(each, owner))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    /** The value of a field. */
    public static Object value(RecordComponent field, Record owner) {
        try {
            return field.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
