package org.matricula.domain.edit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;

/**
 * The values that a user saw and the values that the same user wants instead.
 *
 * @param seen what the page showed when it was opened
 * @param wanted what the user typed
 * @param <T> a record of the editable fields of one entity; its components are compared with equals
 */
public record Edit<T extends Record>(T seen, T wanted) implements Serializable {

    /** Both sides are given. */
    public Edit {
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(wanted, "wanted");
    }

    /** Returns whether the user changed anything at all. */
    public boolean isEmpty() {
        return seen.equals(wanted);
    }

    /** Returns whether the user changed no field other than this one. */
    public boolean changesOnly(String field) {
        var others = new HashMap<String, Object>();
        others.put(field, RecordFields.value(wanted, field));
        return RecordFields.with(seen, others).equals(wanted);
    }

    /**
     * Applies the difference to the values that are stored now.
     *
     * @param now the current values, perhaps changed by someone else since the page was opened
     * @return the merged values, and the fields that both changed to different values
     */
    public Merge<T> onto(T now) {
        return Merge.of(seen, now, wanted, Set.of());
    }

    /**
     * Applies the difference after the user chose.
     *
     * @param now the current values
     * @param mine the names of the conflicting fields that keep the user's value; the others take the current one
     * @return the values that the user wants now
     */
    public T resolvedOn(T now, Set<String> mine) {
        return Merge.of(seen, now, wanted, mine).merged();
    }
}
