package org.matricula.persistence.backup;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.harness.PostgresServer;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.harness.UrlDataSource;

/**
 * A data folder and a database for it, which is empty. A PostgreSQL runs from the system's binaries, because those on the
 * class path have none of the programs that a backup needs.
 *
 * @param data the folder
 * @param database in it, or in a server
 */
record Place(Path data, UrlDataSource database) {

    private static final class Installed {
        private static final Optional<PostgresServer> SERVER = binaries().map(PostgresServer::startInstalled);

        private static Optional<Path> binaries() {
            try {
                return PostgresPrograms.folders().stream()
                        .filter(place -> Files.isExecutable(place.resolve("initdb"))
                                && Files.isExecutable(place.resolve("pg_dump")))
                        .max(Comparator.naturalOrder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The PostgreSQL, of which there may be none. */
    static PostgresServer server() {
        assumeTrue(
                Installed.SERVER.isPresent(),
                "the system has no PostgreSQL with pg_dump: install the package postgresql");
        return Installed.SERVER.orElseThrow();
    }

    static Place in(Path folder) throws IOException {
        var data = Files.createTempDirectory(folder, "data");
        if (TestDatabase.current() == TestDatabase.DERBY) {
            return new Place(data, TestDatabase.DERBY.createEmpty(data));
        }
        var url = server().url(server().createDatabase("read committed"));
        return new Place(data, new UrlDataSource(url, PostgresServer.USER, server().password()));
    }

    /** For the backups of this place, whose database is open in this process. */
    Backup backup() throws IOException {
        return new Backup(address(), data, data.resolve("work").resolve("1"), Copier.of(database));
    }

    Address address() {
        return new Address(database.url(), database.user(), database.password());
    }

    /** An embedded database that is open cannot be replaced. */
    void close() {
        if (Embedded.isAt(database.url())) {
            Embedded.close(address());
        }
    }
}
