package org.matricula.persistence.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.matricula.persistence.backup.Copier;

/** {@code copy FOLDER}: copies the embedded database of a running Matricula for a backup. */
class CopyCommand implements Command {

    private final DataSource desk;

    CopyCommand(DataSource desk) {
        this.desk = desk;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) throws SQLException {
        if (arguments.size() != 1) {
            throw new UsageException("copy takes a folder");
        }
        try {
            Copier.of(desk).copyTo(Path.of(arguments.get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }
}
