package org.matricula.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A CSV file for the browser, which begins to leave when it is whole. What broke off in the middle could not be told from what
 * is complete: a server ends an answer that was begun as if nothing had happened. So it is put down first, and its length goes
 * ahead of it.
 */
public final class Download {

    private static final Logger LOG = Logger.getLogger(Download.class.getName());

    private final Path folder;

    /** Put down in the folder of the server for what is temporary. */
    public Download() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    Download(Path folder) {
        this.folder = folder;
    }

    /** Writes what the file has. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes all of it.
         *
         * @throws IOException if it cannot be put down
         */
        void write(Writer to) throws IOException;
    }

    /**
     * Sends a file. Where its content cannot be written nothing is sent, and the log has a line that says why.
     *
     * @throws IOException if it cannot be put down, or the browser is gone
     */
    public void send(HttpServletResponse response, String name, Content content) throws IOException {
        var file = Files.createTempFile(folder, "matricula", ".csv");
        try {
            write(name, content, file);
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private static void write(String name, Content content, Path file) throws IOException {
        try (var to = Files.newBufferedWriter(file)) {
            content.write(to);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "{0} was not sent, because it could not be written: {1}", new Object[] {
                name, cause(e).toString().lines().findFirst().orElse("")
            });
            throw e;
        }
    }

    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }
}
