package org.matricula.persistence.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.matricula.persistence.backup.Backup;
import org.matricula.persistence.database.Address;

/** {@code restore FILE [--replace]}: restores a backup. */
class RestoreCommand implements Command {

    private final Address desk;
    private final Path data;

    RestoreCommand(Address desk, Path data) {
        this.desk = desk;
        this.data = data;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) throws SQLException {
        var rest = new ArrayList<>(arguments);
        boolean replace = rest.remove("--replace");
        if (rest.size() != 1 || rest.get(0).startsWith("-")) {
            throw new UsageException("restore takes one file, and perhaps --replace");
        }
        var file = Path.of(rest.get(0)).toAbsolutePath().normalize();
        try {
            var restored = new Backup(desk, data, BackupCommand.work(data), null).from(file, replace);
            out.say("restored %s, taken %s, into %s"
                    .formatted(file, restored.from().taken(), desk.shown()));
            restored.kept().ifPresent(former -> out.say("the former database is kept: " + former));
            if (restored.outdated()) {
                out.say("its schema is older: Matricula migrates it at the next start, as ./manage migrate does");
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
