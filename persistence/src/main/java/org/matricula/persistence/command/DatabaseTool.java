package org.matricula.persistence.command;

import java.util.List;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.migration.Migrations;

/**
 * The commands for the database itself, below the repositories: they need no server, and run where it could not start. The
 * first argument names the command.
 */
public final class DatabaseTool {

    private DatabaseTool() {}

    /** Runs a command and ends with its code. */
    public static void main(String[] arguments) {
        var migrations = new Migrations(new DeskDataSource());
        System.exit(Calls.run(name -> command(name, migrations), List.of(arguments), new Console()));
    }

    static Command command(String name, Migrations migrations) {
        return switch (name) {
            case "migrate" -> new MigrateCommand(migrations);
            case "showmigrations" -> new ShowMigrationsCommand(migrations);
            case "sqlmigrate" -> new SqlMigrateCommand(migrations);
            default -> throw new UsageException("there is no command " + name);
        };
    }
}
