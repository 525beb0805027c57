package org.matricula.persistence.shell;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.student.Student;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.text.PersistentClasses;

/** The beginning of every session: the class path, and a script that imports the classes and names the repositories. */
final class Beginning {

    private static final String SCRIPT = "startup.jsh";

    private Beginning() {}

    /** The class path of the compiler. */
    static String classPath() {
        return Stream.of(Student.class, ShellDesk.class)
                .map(Beginning::origin)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One statement a line. */
    static String script() throws IOException {
        try (var script = Objects.requireNonNull(Beginning.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            var named = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return named + others(named);
        }
    }

    /** Names the objects of the declared entities that have no repository of their own. */
    private static String others(String named) {
        return PersistentClasses.all().stream()
                .filter(entity -> EntityAdmins.hasForm(VersionedEntity.nameOf(entity)))
                .filter(entity -> !named.contains("var " + plural(entity) + " "))
                .map(entity -> """
                        import %s.*;
                        var %s = ShellDesk.current().objects(%s.class);
                        """.formatted(entity.getPackageName(), plural(entity), entity.getSimpleName()))
                .collect(Collectors.joining());
    }

    private static String plural(Class<?> entity) {
        return VersionedEntity.nameOf(entity) + "s";
    }
}
