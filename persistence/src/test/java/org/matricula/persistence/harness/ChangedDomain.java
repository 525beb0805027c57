package org.matricula.persistence.harness;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import javax.tools.ToolProvider;
import org.matricula.domain.base.VersionedEntity;

/** The project's own entities with a change in their sources, compiled and loaded beside the real ones. */
public final class ChangedDomain {

    private static final Path SOURCES = Path.of("../domain/src/main/java/org/matricula/domain");
    private static final String PACKAGE = "org.matricula.domain.";
    private static final String UNIT = "META-INF/persistence.xml";

    private final Path sources;
    private final Path classes;

    /**
     * Begins with nothing changed.
     *
     * @param folder an empty folder for the changed sources and their classes
     */
    public ChangedDomain(Path folder) throws IOException {
        sources = folder.resolve("sources");
        classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve(UNIT).getParent());
        try (var unit = VersionedEntity.class.getClassLoader().getResourceAsStream(UNIT)) {
            Files.copy(unit, classes.resolve(UNIT));
        }
    }

    /** Replaces a text that a source contains exactly once. */
    public void edit(String source, String text, String replacement) throws IOException {
        var file = sources.resolve(source);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.copy(SOURCES.resolve(source), file);
        }
        replace(file, text, replacement);
    }

    private static void replace(Path file, String text, String replacement) throws IOException {
        var former = Files.readString(file);
        if (former.indexOf(text) < 0 || former.indexOf(text) != former.lastIndexOf(text)) {
            throw new IllegalArgumentException(file + " does not hold this once: " + text);
        }
        Files.writeString(file, former.replace(text, replacement));
    }

    /** Adds an entity. */
    public void add(String source, String text) throws IOException {
        var file = sources.resolve(source);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        var name = PACKAGE + source.replace(".java", "").replace('/', '.');
        replace(classes.resolve(UNIT), "<exclude-unlisted", "<class>" + name + "</class><exclude-unlisted");
    }

    /** Removes an entity from the persistence unit; its class remains. */
    public void remove(String name) throws IOException {
        replace(classes.resolve(UNIT), "<class>" + PACKAGE + name + "</class>", "");
    }

    /** Compiles the changed sources, and returns a loader that finds their classes first. */
    public ClassLoader load() throws IOException {
        compile();
        var original =
                VersionedEntity.class.getProtectionDomain().getCodeSource().getLocation();
        return new Loader(classes.toUri().toURL(), original);
    }

    /** Compiles the changed sources for a class path on which they come first; the persistence unit remains the original one. */
    public Path classes() throws IOException {
        compile();
        Files.delete(classes.resolve(UNIT));
        return classes;
    }

    private void compile() throws IOException {
        var changed = List.<Path>of();
        if (Files.exists(sources)) {
            try (var files = Files.walk(sources)) {
                changed = files.filter(Files::isRegularFile).toList();
            }
        }
        if (!changed.isEmpty()) {
            compile(changed);
        }
    }

    private void compile(List<Path> changed) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            boolean done = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(changed))
                    .call();
            if (!done) {
                throw new IllegalArgumentException(messages.toString());
            }
        }
    }

    /** Looks for the domain here first. */
    private static final class Loader extends URLClassLoader {

        private Loader(URL... places) {
            super(places, VersionedEntity.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(PACKAGE)) {
                    return super.loadClass(name, resolve);
                }
                var known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }

        @Override
        public URL getResource(String name) {
            var own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (name.equals(UNIT)) {
                return Collections.enumeration(new ArrayList<>(Collections.list(findResources(name))));
            }
            return super.getResources(name);
        }
    }
}
