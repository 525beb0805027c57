package org.matricula.persistence.migration;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import javax.sql.DataSource;

/**
 * Remembers in a file that a schema was {@link SchemaState#CURRENT}, so that a start need not load Liquibase to find that out
 * again. The state depends on nothing but the changelog of this version and the steps that the database holds: the file has the
 * digest of both. If the file cannot be read, the state is unknown.
 */
public final class KnownSchema {

    private static final Logger LOG = Logger.getLogger(KnownSchema.class.getName());
    private static final String STEPS =
            "SELECT id, author, filename FROM databasechangelog ORDER BY orderexecuted, id, author, filename";

    private final DataSource dataSource;
    private final URL changelog;
    private final Path file;

    /**
     * For the changelog of this version.
     *
     * @param file may be missing, as may its folder
     */
    public KnownSchema(DataSource dataSource, Path file) {
        this(dataSource, KnownSchema.class.getClassLoader().getResource(Migrations.CHANGELOG), file);
    }

    KnownSchema(DataSource dataSource, URL changelog, Path file) {
        this.dataSource = dataSource;
        this.changelog = changelog;
        this.file = file;
    }

    /** Returns whether the schema was current with the same changelog and the same steps. */
    public boolean isCurrent() {
        try {
            return Files.exists(file)
                    && digest().filter(Files.readString(file, StandardCharsets.US_ASCII)::equals)
                            .isPresent();
        } catch (IOException | SQLException e) {
            LOG.log(Level.FINE, "the state of the schema is unknown", e);
            return false;
        }
    }

    /** Remembers that the schema is current. */
    public void remember() {
        try {
            var digest = digest();
            if (digest.isPresent()) {
                Files.writeString(file, digest.get(), StandardCharsets.US_ASCII);
            }
        } catch (IOException | SQLException e) {
            LOG.log(Level.FINE, "the state of the schema will be looked up again", e);
        }
    }

    /** Empty if the changelog is not in a jar, because listing its files would need a scan of the class path. */
    private Optional<String> digest() throws IOException, SQLException {
        if (changelog == null || !(changelog.openConnection() instanceof JarURLConnection jar)) {
            return Optional.empty();
        }
        var digest = sha256();
        Consumer<Object> add = part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        jar.setUseCaches(false);
        try (var files = jar.getJarFile()) {
            files.stream()
                    .filter(entry -> entry.getName().startsWith("db/"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> add.accept(entry.getName() + " " + entry.getSize() + " " + entry.getCrc()));
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var steps = statement.executeQuery(STEPS)) {
            add.accept(connection.getMetaData().getDatabaseProductName());
            while (steps.next()) {
                add.accept(steps.getString(1) + "\n" + steps.getString(2) + "\n" + steps.getString(3));
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
