package org.matricula.web.container;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.matricula.persistence.harness.PostgresServer;
import org.matricula.persistence.harness.TestDatabase;

/**
 * Starts the database of the run and leaves its address to the server's settings in arquillian.xml; Derby needs none. No
 * extension of the test, which would start it in the server a second time.
 */
public final class ContainerDatabase implements LauncherSessionListener {

    private static final String SETTINGS = "container.database";

    private PostgresServer postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty(SETTINGS, "");
        if (TestDatabase.current() == TestDatabase.POSTGRESQL) {
            postgres = PostgresServer.start();
            var database = postgres.createDatabase(System.getProperty(TestDatabase.ISOLATION, "read committed"));
            System.setProperty(
                    SETTINGS,
                    "-DMATRICULA_DB_URL=%s -DMATRICULA_DB_USER=%s -DMATRICULA_DB_PASSWORD=%s"
                            .formatted(postgres.url(database), PostgresServer.USER, postgres.password()));
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            postgres.close();
        }
    }
}
