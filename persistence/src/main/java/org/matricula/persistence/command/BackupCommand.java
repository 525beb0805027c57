package org.matricula.persistence.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.matricula.persistence.backup.Backup;
import org.matricula.persistence.backup.Manifest;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.Embedded;

/** {@code backup FILE [--running]}: a backup. With an embedded database, a running Matricula makes the copy itself. */
class BackupCommand implements Command {

    private static final long KIB = 1024;

    private final Address desk;
    private final Path data;

    BackupCommand(Address desk, Path data) {
        this.desk = desk;
        this.data = data;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) throws SQLException {
        var rest = new ArrayList<>(arguments);
        boolean running = rest.remove("--running");
        if (rest.size() != 1 || rest.get(0).startsWith("-")) {
            throw new UsageException("backup takes one file");
        }
        var file = Path.of(rest.get(0)).toAbsolutePath().normalize();
        try {
            var about = running ? whileRunning(file, out) : ofWhoeverHasIt(file, out);
            out.say("backed up %s, schema %s, into %s (%,d KiB)"
                    .formatted(desk.shown(), about.schema(), file, (Files.size(file) + KIB - 1) / KIB));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock of the data folder belongs to {@code ./manage}; Matricula in another server has none. */
    private Manifest ofWhoeverHasIt(Path file, CommandOutput out) throws SQLException, IOException {
        try {
            return new Backup(desk, data, work(data), null).to(file);
        } catch (SQLException e) {
            if (Embedded.isInUse(e)) {
                return whileRunning(file, out);
            }
            throw e;
        }
    }

    private Manifest whileRunning(Path file, CommandOutput out) throws SQLException, IOException {
        return new Backup(desk, data, work(data), new DeskCall(data, out)).to(file);
    }

    /** The folder in a data folder for the work of this process. */
    static Path work(Path data) {
        return data.resolve("work")
                .resolve(String.valueOf(ProcessHandle.current().pid()));
    }
}
