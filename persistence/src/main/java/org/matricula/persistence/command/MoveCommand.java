package org.matricula.persistence.command;

import java.sql.SQLException;
import java.util.List;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.move.DatabaseMove;

/** {@code move --to URL}: copies all data into another, empty database. */
class MoveCommand implements Command {

    private final DeskDataSource desk;

    MoveCommand(DeskDataSource desk) {
        this.desk = desk;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) throws SQLException {
        if (arguments.size() != 2 || !arguments.get(0).equals("--to")) {
            throw new UsageException("move takes --to and the JDBC address of an empty database");
        }
        var target = new Address(
                arguments.get(1),
                Setting.MATRICULA_TO_USER.value().orElse(null),
                Setting.MATRICULA_TO_PASSWORD.value().orElse(null));
        var moved = move(target, out);
        moved.forEach(each -> out.say("%-24s %,12d rows  sha256 %s".formatted(each.table(), each.rows(), each.hash())));
        out.say("moved to " + target.shown() + "; every table was compared, and the old database is unchanged");
        out.say("to use the new database, set " + Setting.MATRICULA_DB_URL + ", " + Setting.MATRICULA_DB_USER + " and "
                + Setting.MATRICULA_DB_PASSWORD);
        return 0;
    }

    private List<DatabaseMove.Moved> move(Address target, CommandOutput out) throws SQLException {
        try {
            return new DatabaseMove(desk, new DeskDataSource(target), out::say).run();
        } finally {
            if (Embedded.isAt(target.url())) {
                Embedded.close(target);
            }
        }
    }
}
