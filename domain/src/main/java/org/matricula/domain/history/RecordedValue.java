package org.matricula.domain.history;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The value of a field in history.
 *
 * @param text the value as people read it
 * @param id the id of the row that the value names, such as a grade; null where it names none, and where it was not recorded
 */
public record RecordedValue(String text, @Nullable Long id) implements Serializable {

    /** Returns another row as a value: its label and its id. */
    public static RecordedValue of(TracedEntity other) {
        return new RecordedValue(other.traced().label(), other.getId());
    }

    static @Nullable RecordedValue of(@Nullable String text, @Nullable Long id) {
        return text == null ? null : new RecordedValue(text, id);
    }

    /** The text of a value. */
    static @Nullable String textOf(@Nullable RecordedValue value) {
        return value == null ? null : value.text;
    }

    /** The id in a value. */
    static @Nullable Long idOf(@Nullable RecordedValue value) {
        return value == null ? null : value.id;
    }
}
