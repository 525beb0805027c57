package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of an editable cell.
 *
 * @param required whether the cell needs a value
 * @param choices the values to choose from; empty if the value is typed
 */
public record CellInput(Kind kind, boolean required, List<Offer> choices) implements Serializable {

    /** The kind of field. */
    public enum Kind {
        /** One line of text. */
        TEXT,
        /** Several lines of text. */
        LINES,
        /** A whole number. */
        NUMBER,
        /** A date, as in 2014-10-07. */
        DAY,
        /** A number with decimals. */
        DECIMAL,
        /** Yes or no. */
        YES_NO,
        /** Another object, found while its key or its name is typed. */
        REFERENCE,
        /** Several of the choices, as a text with commas between them. */
        OPTIONS,
        /** One of the choices. */
        CHOICE
    }

    /**
     * A choice.
     *
     * @param text the text in the cell; empty for no value
     * @param value a constant, or the same as the text
     */
    public record Offer(String text, @Nullable Serializable value) implements Serializable {}

    /** Returns a value as the text of its field; empty for null. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }

    /** Returns an input of the same kind that can be left empty. */
    public CellInput optional() {
        return new CellInput(kind, false, choices);
    }
}
