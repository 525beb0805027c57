package org.matricula.persistence.change;

import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.Action;

/** The origin of the calls of this thread, for history: the path of a page, or the name of a command. */
public final class Origin implements AutoCloseable {

    /** A call of which nothing else is known. */
    private static final String PROGRAM = "program";

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private static final ThreadLocal<String> CLIENT = new ThreadLocal<>();

    private final @Nullable String outer = CURRENT.get();
    private final @Nullable String outerClient = CLIENT.get();

    private Origin(String name) {
        CURRENT.set(name.substring(0, Math.min(name.length(), Action.NAME_LENGTH)));
    }

    /** From here on until it is closed. */
    public static Origin of(String name) {
        return new Origin(name);
    }

    /**
     * From here on until it is closed.
     *
     * @param client the address that the request came from
     */
    public static Origin of(String name, String client) {
        var origin = new Origin(name);
        CLIENT.set(client);
        return origin;
    }

    static String current() {
        return CURRENT.get() == null ? PROGRAM : CURRENT.get();
    }

    static @Nullable String client() {
        return CLIENT.get();
    }

    @Override
    public void close() {
        restore(CURRENT, outer);
        restore(CLIENT, outerClient);
    }

    private static void restore(ThreadLocal<String> variable, @Nullable String former) {
        if (former == null) {
            variable.remove();
        } else {
            variable.set(former);
        }
    }
}
