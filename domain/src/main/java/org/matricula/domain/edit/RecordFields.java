package org.matricula.domain.edit;

import java.lang.reflect.RecordComponent;

/** Reads the fields of a record by their names. */
public final class RecordFields {

    private RecordFields() {}

    /** The value of a field. */
    public static Object value(RecordComponent field, Record owner) {
        try {
            return field.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
