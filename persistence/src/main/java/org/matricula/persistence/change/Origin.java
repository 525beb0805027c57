package org.matricula.persistence.change;

import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.Action;

/** The origin of the calls of this thread, for history: the path of a page, or the name of a command. */
public final class Origin implements AutoCloseable {

    /** A call of which nothing else is known. */
    private static final String PROGRAM = "program";

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private final @Nullable String outer = CURRENT.get();

    private Origin(String name) {
        CURRENT.set(name.substring(0, Math.min(name.length(), Action.NAME_LENGTH)));
    }

    /** From here on until it is closed. */
    public static Origin of(String name) {
        return new Origin(name);
    }

    static String current() {
        return CURRENT.get() == null ? PROGRAM : CURRENT.get();
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
