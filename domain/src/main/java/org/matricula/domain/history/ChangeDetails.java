package org.matricula.domain.history;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a change.
 *
 * @param kind what
 * @param object to which
 * @param version the version of the row when it was deleted; null for every other kind, and where it was not recorded
 * @param field the field that changed, or had a value when the object was deleted; null for the object as a whole
 * @param before the value before
 * @param after the value after
 */
public record ChangeDetails(
        ChangeKind kind,
        ChangedObject object,
        @Nullable Integer version,
        @Nullable String field,
        @Nullable RecordedValue before,
        @Nullable RecordedValue after)
        implements Serializable {

    /** The value before as text. */
    public @Nullable String oldValue() {
        return RecordedValue.textOf(before);
    }

    /** The value after as text. */
    public @Nullable String newValue() {
        return RecordedValue.textOf(after);
    }
}
