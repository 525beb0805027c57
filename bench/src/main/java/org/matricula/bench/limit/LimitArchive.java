package org.matricula.bench.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.matricula.persistence.database.DeskDataSource;

/** The archive of the limit: {@link LimitServlet}, and the data source that opens the database which Matricula's settings name. */
public final class LimitArchive {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String BEANS = "Database"; // what the names of the session beans begin with

    private LimitArchive() {}

    /**
     * Writes the archive.
     *
     * @param drivers jars with JDBC drivers that are not the server's already
     */
    public static void write(Path war, Path... drivers) throws IOException {
        try (var to = new JarOutputStream(Files.newOutputStream(war))) {
            for (var type : List.of(LimitServlet.class, LimitStatement.class, LimitStatement.Part.class)) {
                var file = type.getName().replace('.', '/') + ".class";
                try (var from = LimitArchive.class.getClassLoader().getResourceAsStream(file)) {
                    to.putNextEntry(new ZipEntry(CLASSES + file));
                    from.transferTo(to);
                }
            }
            addDataSource(to);
            for (var driver : drivers) {
                to.putNextEntry(new ZipEntry("WEB-INF/lib/" + driver.getFileName()));
                Files.copy(driver, to);
            }
        }
    }

    /* without the session beans of that package, which the server would start */
    private static void addDataSource(JarOutputStream to) throws IOException {
        var folder = DeskDataSource.class.getPackageName().replace('.', '/') + "/";
        var beans = folder + BEANS;
        try (var jar = new JarFile(jarOf(DeskDataSource.class).toFile())) {
            for (var entry : jar.stream().toList()) {
                if (entry.getName().startsWith(folder)
                        && entry.getName().endsWith(".class")
                        && !entry.getName().startsWith(beans)) {
                    to.putNextEntry(new ZipEntry(CLASSES + entry.getName()));
                    jar.getInputStream(entry).transferTo(to);
                }
            }
        }
    }

    /** Returns the jar that a class comes from. */
    public static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
