package org.matricula.persistence.harness;

/** The name of whoever calls the session beans: the tester's, unless a test says otherwise. */
public final class CallerName {

    private static final String USUAL = "tester";
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> USUAL);

    private CallerName() {}

    /** Runs this under this name. */
    public static void during(String name, Runnable action) {
        CURRENT.set(name);
        try {
            action.run();
        } finally {
            CURRENT.remove();
        }
    }

    static String current() {
        return CURRENT.get();
    }
}
