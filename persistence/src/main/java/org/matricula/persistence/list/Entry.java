package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;

/**
 * What a cell that is edited takes.
 *
 * @param required whether it may not be empty
 * @param choices none where a value is typed
 */
public record Entry(Kind kind, boolean required, List<Offer> choices) implements Serializable {

    /** How a value is given. */
    public enum Kind {
        /** A line. */
        TEXT,
        /** Several lines. */
        LINES,
        /** A whole number. */
        NUMBER,
        /** A day, as in 2014-10-07. */
        DAY,
        /** One of the choices. */
        CHOICE
    }

    /**
     * A choice.
     *
     * @param text by which the cell names it; empty for none at all
     * @param value a constant, or the same as the text; null for none at all
     */
    public record Offer(String text, Serializable value) implements Serializable {}

    /** A value of a row as its cell shows it to be edited; empty for nothing. */
    public static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }
}
