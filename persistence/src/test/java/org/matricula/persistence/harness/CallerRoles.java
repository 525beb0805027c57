package org.matricula.persistence.harness;

import java.util.Set;

/** The roles of whoever calls the session beans: all of them, unless a test says otherwise. */
public final class CallerRoles {

    private static final ThreadLocal<Set<String>> CURRENT = new ThreadLocal<>();

    private CallerRoles() {}

    /** Runs this with these roles and no others. Which methods they open is for the container to say. */
    public static void during(Set<String> roles, Runnable action) {
        CURRENT.set(roles);
        try {
            action.run();
        } finally {
            CURRENT.remove();
        }
    }

    static boolean include(String role) {
        return CURRENT.get() == null || CURRENT.get().contains(role);
    }
}
