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
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.database.Setting;

/**
 * Looks into the inbox of a desk with an embedded database, which nobody else can back up while it runs. With a database of
 * its own server it does nothing. There is no method to call: what is asked for comes through the data folder.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class InboxStart {

    private static final long SECONDS = 1;

    @Resource(lookup = DeskDataSource.JNDI_NAME)
    private DataSource dataSource;

    @Resource
    private ManagedScheduledExecutorService clock;

    private Future<?> looking;

    @PostConstruct
    void open() {
        if (Embedded.isAt(Setting.databaseUrl())) {
            var inbox = new Inbox(Setting.dataFolder());
            looking =
                    clock.scheduleWithFixedDelay(() -> inbox.answer(this::command), SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private Command command(String name) {
        if (name.equals("copy")) {
            return new CopyCommand(dataSource);
        }
        throw new UsageException("a running Matricula has no command " + name);
    }

    @PreDestroy
    void close() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
