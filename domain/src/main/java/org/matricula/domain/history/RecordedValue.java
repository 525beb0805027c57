package org.matricula.domain.history;

import java.io.Serializable;

/**
 * The value of a field in history.
 *
 * @param text the value as people read it
 * @param id the id of the row that the value names, such as a grade; null where it names none, and where it was not recorded
 */
public record RecordedValue(String text, Long id) implements Serializable {

    /** Returns another row as a value: its label and its id. */
    public static RecordedValue of(TracedEntity other) {
        return new RecordedValue(other.traced().label(), other.getId());
    }

    static RecordedValue of(String text, Long id) {
        return text == null ? null : new RecordedValue(text, id);
    }

    /** The text of a value; null for none. */
    static String textOf(RecordedValue value) {
        return value == null ? null : value.text;
    }

    /** The id in a value; null for none. */
    static Long idOf(RecordedValue value) {
        return value == null ? null : value.id;
    }
}
