package org.matricula.persistence.command;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.check.DeploymentChecks;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.database.Setting;

/**
 * Answers requests from the data folder, such as that for a backup: only the process that has an embedded database open can copy it or look into it.
 * Does nothing with another database.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class RequestWatch {

    private static final long SECONDS = 1;

    @Resource(lookup = DeskDataSource.JNDI_NAME)
    private DataSource dataSource;

    @Resource
    private ManagedScheduledExecutorService clock;

    private @Nullable Future<?> looking;

    @PostConstruct
    void open() {
        if (Embedded.isAt(Setting.databaseUrl())) {
            var requests = new RequestFolder(Setting.dataFolder());
            looking = clock.scheduleWithFixedDelay(
                    () -> requests.answer(this::command), SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private Command command(String name) {
        return switch (name) {
            case "copy" -> new CopyCommand(dataSource);
            case RunningCheck.NAME ->
                (arguments, out) -> {
                    DeploymentChecks.ofInside(dataSource).forEach(finding -> out.say(finding.line()));
                    return 0;
                };
            default -> throw new UsageException("a running Matricula has no command " + name);
        };
    }

    @PreDestroy
    void close() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
