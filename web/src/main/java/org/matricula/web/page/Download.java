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
 * A CSV file for the browser, which is sent when it is complete. A truncated file would look complete, because a server ends a
 * failed response like any other. So it is written to a temporary file first, and sent with its length.
 */
public final class Download {

    private static final Logger LOG = Logger.getLogger(Download.class.getName());

    private final Path folder;

    /** Writes to the temporary folder of the server. */
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
         * Writes the whole file.
         *
         * @throws IOException if it cannot be written
         */
        void write(Writer to) throws IOException;
    }

    /**
     * Sends a file. If its content cannot be read, nothing is sent, and the log has a line with the reason.
     *
     * @throws IOException if it cannot be written, or the browser has disconnected
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
