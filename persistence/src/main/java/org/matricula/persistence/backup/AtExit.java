package org.matricula.persistence.backup;

import java.util.logging.Level;
import java.util.logging.Logger;

/** An action that also runs if the process is ended before it is closed. */
final class AtExit {

    private static final Logger LOG = Logger.getLogger(AtExit.class.getName());

    private final Thread hook;

    AtExit(Runnable action) {
        hook = new Thread(action);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Leaves it undone. */
    void cancel() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "the process ends already", e);
        }
    }
}
