package org.matricula.domain.history;

import java.io.Serializable;

/**
 * The kind of a change.
 *
 * @param kind what
 * @param object to which
 * @param version the version of the row when it was deleted; null for every other kind, and where it was not recorded
 * @param field the field that changed, or had a value when the object was deleted; null for the object as a whole
 * @param before the value before; null for none
 * @param after the value after; null for none
 */
public record ChangeDetails(
        ChangeKind kind, ChangedObject object, Integer version, String field, RecordedValue before, RecordedValue after)
        implements Serializable {

    /** The value before as text; null for none. */
    public String oldValue() {
        return RecordedValue.textOf(before);
    }

    /** The value after as text; null for none. */
    public String newValue() {
        return RecordedValue.textOf(after);
    }
}
