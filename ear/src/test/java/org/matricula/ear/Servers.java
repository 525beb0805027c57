package org.matricula.ear;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.matricula.persistence.harness.PostgresServer;

/**
 * Starts PostgreSQL, and Payara Server with the desk's settings in its environment, once for all test classes. To be named
 * before the Arquillian extension, which reads the ports that this one sets. A parameter gives a test the PostgreSQL.
 */
final class Servers implements BeforeAllCallback, ParameterResolver {

    /** The data folder of the desk, where the set-up code lies. */
    static final Path DATA = Path.of(System.getProperty("matricula.data"));

    /* only ./manage shell needs JShell: a server's Java may be without it */
    private static final String WITHOUT_JSHELL = ModuleFinder.ofSystem().findAll().stream()
            .map(module -> module.descriptor().name())
            .filter(name -> !name.equals("jdk.jshell"))
            .collect(Collectors.joining(",", "--limit-modules=", ""));

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Servers.class))
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PostgresServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).postgres;
    }

    /** The address of the desk, without a slash at the end. */
    static String desk() {
        return "http://127.0.0.1:" + System.getProperty("payara.http.port") + "/matricula";
    }

    /** A resource that JUnit closes at the end of the run. */
    private static final class Running implements AutoCloseable {

        private final PostgresServer postgres = PostgresServer.start();
        private final PayaraServer payara = startPayara();

        Running() {
            System.setProperty("payara.admin.port", Integer.toString(payara.adminPort()));
            System.setProperty("payara.http.port", Integer.toString(payara.httpPort()));
        }

        private PayaraServer startPayara() {
            try {
                return PayaraServer.start(
                        Path.of(System.getProperty("payara.installation")),
                        Path.of(System.getProperty("payara.domains")),
                        Map.of(
                                "JDK_JAVA_OPTIONS", WITHOUT_JSHELL,
                                "MATRICULA_DATA", DATA.toString(),
                                "MATRICULA_DB_URL", postgres.url(postgres.createDatabase("read committed")),
                                "MATRICULA_DB_USER", PostgresServer.USER,
                                "MATRICULA_DB_PASSWORD", postgres.password()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            payara.close();
            postgres.close();
        }
    }
}
