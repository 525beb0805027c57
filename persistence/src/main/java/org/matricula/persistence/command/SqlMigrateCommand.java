package org.matricula.persistence.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.matricula.persistence.migration.Migrations;

/** {@code sqlmigrate N [--backwards]}: prints the statements of a step for the database, without running them. */
class SqlMigrateCommand implements Command {

    private final Migrations migrations;

    SqlMigrateCommand(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) throws SQLException {
        var rest = new ArrayList<>(arguments);
        boolean backwards = rest.remove("--backwards");
        if (rest.size() != 1) {
            throw new UsageException("sqlmigrate takes the number of one step, and perhaps --backwards");
        }
        migrations.sql(rest.get(0), backwards).forEach(sql -> out.say(sql + ";"));
        return 0;
    }
}
