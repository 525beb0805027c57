package org.matricula.persistence.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the classes of the persistence unit, also where there is no Jakarta Persistence. */
public final class PersistentClasses {

    private static final String UNIT = "/META-INF/persistence.xml";
    private static final Pattern CLASS = Pattern.compile("<class>([\\w.]+)</class>");

    private PersistentClasses() {}

    /** Returns the classes in the order of the unit. */
    public static List<Class<?>> all() {
        try (var unit = Objects.requireNonNull(PersistentClasses.class.getResourceAsStream(UNIT), UNIT)) {
            var text = new String(unit.readAllBytes(), StandardCharsets.UTF_8);
            return CLASS.matcher(text)
                    .results()
                    .map(PersistentClasses::type)
                    .<Class<?>>map(type -> type)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(MatchResult found) {
        try {
            return Class.forName(found.group(1));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
