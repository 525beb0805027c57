package org.matricula.web.container;

import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.matricula.persistence.harness.PostgresServer;
import org.matricula.web.FreePort;

/**
 * Leaves the settings of the server to arquillian.xml: a free port, a data folder named after the test class, and the database that
 * its tags ask for. No extension of the test, which would start the database in the server a second time.
 */
public final class ContainerSettings implements TestExecutionListener {

    /** The tag of tests that run on PostgreSQL; those without it run on Derby. */
    static final String POSTGRESQL = "postgresql";

    /** The tag of tests that run on PostgreSQL with its strictest isolation. */
    static final String SERIALIZABLE = "serializable";

    private static final String PACKAGE = ContainerSettings.class.getPackageName();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots().stream()
                .flatMap(root -> plan.getChildren(root).stream())
                .forEach(ContainerSettings::set);
    }

    private static void set(TestIdentifier test) {
        if (test.getSource().orElse(null) instanceof ClassSource source
                && source.getJavaClass().getPackageName().equals(PACKAGE)) {
            System.setProperty("container.port", String.valueOf(FreePort.find()));
            System.setProperty(
                    "container.data",
                    Path.of("target", "container", source.getJavaClass().getSimpleName())
                            .toString());
            System.setProperty("container.database", database(test.getTags()));
        }
    }

    private static String database(Set<TestTag> tags) {
        if (tags.contains(TestTag.create(POSTGRESQL))) {
            return postgresql("read committed");
        }
        return tags.contains(TestTag.create(SERIALIZABLE)) ? postgresql("serializable") : "";
    }

    private static String postgresql(String isolation) {
        var postgres = PostgresServer.start(); // the end of the JVM ends it
        return "-DMATRICULA_DB_URL=%s -DMATRICULA_DB_USER=%s -DMATRICULA_DB_PASSWORD=%s"
                .formatted(postgres.url(postgres.createDatabase(isolation)), PostgresServer.USER, postgres.password());
    }
}
