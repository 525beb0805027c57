package org.matricula.persistence.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.command.AccountCommand.Kind;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.DatabaseStart;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.migration.MigrationException;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.SchemaState;

/**
 * The commands that need no server: those for the database itself, below the repositories, which run where a server could not start,
 * and those for accounts. The first argument names the command.
 */
public final class DatabaseTool {

    private static final int LOG_BYTES = 10 << 20;
    private static final int LOG_FILES = 2;

    private DatabaseTool() {}

    /** Runs a command and ends with its code. */
    public static void main(String[] arguments) throws IOException {
        logTo(Setting.dataFolder().resolve("log"));
        var desk = new DeskDataSource();
        int code = CommandRunner.run(name -> command(name, desk), List.of(arguments), new Console());
        if (Embedded.isAt(Address.ofTheDesk().url())) {
            Embedded.close(Address.ofTheDesk());
        }
        System.exit(code);
    }

    /** Sends log messages to a file, because the terminal shows the output of the command. */
    private static void logTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var file = new FileHandler(folder.toString().replace("%", "%%") + "/tool.%g.log", LOG_BYTES, LOG_FILES, true);
        file.setFormatter(new SimpleFormatter());
        root.addHandler(file);
        root.setLevel(Level.WARNING);
    }

    static Command command(String name, DeskDataSource desk) {
        var migrations = new Migrations(desk);
        return switch (name) {
            case "migrate" -> new MigrateCommand(migrations);
            case "showmigrations" -> new ShowMigrationsCommand(migrations);
            case "sqlmigrate" -> new SqlMigrateCommand(migrations);
            case VerifyHistoryCommand.NAME -> new VerifyHistoryCommand(desk);
            case "move" -> new MoveCommand(desk);
            case "check" ->
                new CheckCommand(
                        new DeskDataSource(Embedded.existing(Address.ofTheDesk())),
                        new RunningCheck(Setting.dataFolder()));
            case "audit" -> new AuditCommand();
            case "backup" -> new BackupCommand(Address.ofTheDesk(), Setting.dataFolder());
            case "restore" -> new RestoreCommand(Address.ofTheDesk(), Setting.dataFolder());
            case "createadmin", "createaccount", "changepassword" ->
                new AccountCommand(
                        Kind.of(name), transactions(desk), new Passwords(), () -> AccountCommand.line(System.in));
            case ChangeAccountCommand.CHANGE, ChangeAccountCommand.DELETE ->
                new ChangeAccountCommand(name, transactions(desk));
            case "creategroup" -> new CreateGroupCommand(transactions(desk));
            default -> throw new UsageException("there is no command " + name);
        };
    }

    /** Migrates the database first if it is not current. */
    private static LocalTransactions transactions(DeskDataSource desk) {
        try {
            if (DatabaseStart.migrateIfOutdated(desk) != SchemaState.CURRENT) {
                throw new MigrationException("the schema is not that of this version: run ./manage migrate first");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return new LocalTransactions(desk);
    }
}
