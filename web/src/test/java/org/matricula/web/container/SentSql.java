package org.matricula.web.container;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The statements that the persistence provider of the server logs; the server is started so that it does. Drawing a block of
 * ids is left out, because it depends on how many are left of the block before.
 */
final class SentSql extends Handler implements AutoCloseable {

    private static final Logger PROVIDER = Logger.getLogger("org.eclipse.persistence");

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** Returns the statements that were sent while this ran, in lower case and in order. */
    static List<String> during(Runnable action) {
        try (var sent = new SentSql()) {
            PROVIDER.addHandler(sent);
            action.run();
            return List.copyOf(sent.statements);
        }
    }

    @Override
    public void publish(LogRecord logged) {
        var text = String.valueOf(logged.getMessage()).strip().toLowerCase(Locale.ROOT);
        if (text.matches("(?s)(select|insert|update|delete)\\b.*")) {
            statements.add(text);
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        PROVIDER.removeHandler(this);
    }
}
