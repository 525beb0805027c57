package org.matricula.persistence.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the classes of the persistence unit, also where there is no Jakarta Persistence. */
public final class PersistentClasses {

    private static final String UNIT = "/META-INF/persistence.xml";
    private static final Pattern CLASS = Pattern.compile("<class>([\\w.]+)</class>");

    private PersistentClasses() {}

    /** Returns the classes in the order of the unit, without those that need Jakarta Persistence where there is none. */
    public static List<Class<?>> all() {
        try (var unit = Objects.requireNonNull(PersistentClasses.class.getResourceAsStream(UNIT), UNIT)) {
            var text = new String(unit.readAllBytes(), StandardCharsets.UTF_8);
            return CLASS.matcher(text)
                    .results()
                    .flatMap(PersistentClasses::type)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> type(MatchResult found) {
        try {
            return Stream.of(Class.forName(found.group(1), false, PersistentClasses.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } catch (NoClassDefFoundError e) { // a converter is a type of Jakarta Persistence
            return Stream.empty();
        }
    }
}
