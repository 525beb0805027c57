package org.matricula.persistence.backup;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.matricula.persistence.migration.StepNames;

/**
 * The description at the beginning of a backup.
 *
 * @param format which version of Matricula's backups it is, from 1
 * @param kind of database, as in {@link Engine#kind()}
 * @param version of the database, as it names it
 * @param namespace the database's schema that the tables are in
 * @param steps of the changelog that the database has taken, in their order
 * @param taken when it began: what was acknowledged before that is in it
 * @param sha256 of the content, 64 hexadecimal digits; empty as long as it is not known
 */
public record Manifest(
        int format, String kind, String version, String namespace, List<String> steps, Instant taken, String sha256) {

    /** The format that is written, and the newest that is read. */
    static final int FORMAT = 1;

    private static final String PRODUCT = "matricula";

    /**
     * Describes a database.
     *
     * @param shown the database, as it may be shown
     * @throws BackupException if it holds no data of Matricula
     */
    static Manifest about(String kind, String shown, Connection connection, Instant taken) throws SQLException {
        var steps = StepNames.appliedTo(connection);
        if (steps.isEmpty()) {
            throw new BackupException("there is no Matricula in " + shown);
        }
        var version = connection.getMetaData().getDatabaseProductVersion();
        return new Manifest(FORMAT, kind, version, connection.getSchema(), steps, taken, "");
    }

    Manifest with(String hash) {
        return new Manifest(format, kind, version, namespace, steps, taken, hash);
    }

    /** The newest step of the schema. */
    public String schema() {
        return steps.get(steps.size() - 1);
    }

    String text() {
        var properties = new Properties();
        properties.setProperty("product", PRODUCT);
        properties.setProperty("format", String.valueOf(format));
        properties.setProperty("kind", kind);
        properties.setProperty("version", version);
        properties.setProperty("namespace", namespace);
        properties.setProperty("steps", String.join(",", steps));
        properties.setProperty("taken", taken.toString());
        properties.setProperty("sha256", sha256);
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) { // a string takes everything
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Parses the result of {@link #text()}; empty if it is not a manifest of Matricula. */
    static Optional<Manifest> of(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
            if (!PRODUCT.equals(properties.getProperty("product"))) {
                return Optional.empty();
            }
            return Optional.of(new Manifest(
                    Integer.parseInt(properties.getProperty("format")),
                    properties.getProperty("kind", ""),
                    properties.getProperty("version", ""),
                    properties.getProperty("namespace", ""),
                    List.of(properties.getProperty("steps", "").split(",", -1)),
                    Instant.parse(properties.getProperty("taken", "")),
                    properties.getProperty("sha256", "")));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
