package org.matricula.persistence.command;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.matricula.domain.account.Role;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.transfer.Exporter;
import org.matricula.persistence.transfer.Importer;

/**
 * Runs the command that the settings name, with an administrator's rights, as soon as the database is there. Without such a
 * setting it does nothing. Exit codes: 0 done, 1 refused or failed, 2 wrong arguments.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@RunAs(Role.ADMINISTRATOR)
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class CommandStart {

    private static final Logger LOG = Logger.getLogger(CommandStart.class.getName());
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @EJB
    private Importer importer;

    @EJB
    private Exporter exporter;

    @EJB
    private DemoDesk demoDesk;

    @Inject
    private Passwords passwords;

    @PostConstruct
    void start() {
        Setting.MATRICULA_COMMAND.value().map(CommandFolder::new).ifPresent(this::run);
        Setting.MATRICULA_DEMO.value().map(CommandFolder::new).ifPresent(this::run);
    }

    private void run(CommandFolder folder) {
        folder.exit(code(folder));
    }

    private int code(CommandFolder folder) {
        try {
            var words = folder.arguments();
            return command(words.get(0)).run(words.subList(1, words.size()), folder);
        } catch (UsageException e) {
            folder.complain(e.getMessage());
            return USAGE;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the command failed", e);
            folder.complain(explain(e));
            return FAILED;
        }
    }

    private Command command(String name) {
        return switch (name) {
            case "import" -> new ImportCommand(importer);
            case "export" -> new ExportCommand(exporter);
            case "demo" -> new DemoCommand(demoDesk, passwords);
            default -> throw new UsageException("there is no command " + name);
        };
    }

    /** The container wraps what is no refusal of the desk: the cause says what happened. */
    private static String explain(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null && (cause instanceof EJBException || cause instanceof UncheckedIOException)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null || cause instanceof FileSystemException
                ? cause.toString()
                : cause.getMessage().lines().findFirst().orElse(cause.toString());
    }
}
