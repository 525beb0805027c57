package org.matricula.domain.history;

/** A value of which history says only that it changed. */
public record Secret(String value) {

    private static final String HIDDEN = "•••";

    /** The same for every value. */
    @Override
    public String toString() {
        return HIDDEN;
    }
}
