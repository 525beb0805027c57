package org.matricula.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * Derby's driver, which fails as a file in the data folder says: it runs in the server, in a jar of its own. {@value #LOST_COMMIT}
 * ends the connection once a change is committed; {@value #LOCKED} and a part of a statement refuse such statements, as where others
 * hold a lock for too long. {@value #TABLES} writes a sum of each table into a file of this name.
 */
public final class FaultyDriver implements Driver {

    static final String FILE = "fault";
    static final String LOST_COMMIT = "lost commit";
    static final String LOCKED = "locked ";
    static final String TABLES = "tables";

    private static final String URL = "jdbc:derby:";

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(URL);
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        var caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getClassLoader();
        for (var driver : ServiceLoader.load(Driver.class, caller)) {
            if (driver.getClass() != FaultyDriver.class && driver.acceptsURL(url)) {
                return failing(driver.connect(url, info));
            }
        }
        throw new SQLException("there is no driver for " + url);
    }

    private static Connection failing(Connection real) {
        var changed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                FaultyDriver.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(real, method, arguments, changed));
    }

    private static Object call(Connection real, Method method, Object[] arguments, AtomicBoolean changed)
            throws Throwable {
        if (fault().equals(TABLES)) {
            writeTables(real);
        }
        if (method.getName().equals("prepareStatement")) {
            var sql = (String) arguments[0];
            if (fault().startsWith(LOCKED) && sql.contains(fault().substring(LOCKED.length()))) {
                throw new SQLTransientException("a lock could not be obtained within the time requested", "40XL1");
            }
            if (sql.matches("(?s)(INSERT|UPDATE|DELETE).*")) {
                changed.set(true);
            }
        }
        var result = invoke(real, method, arguments);
        if (method.getName().equals("commit") && changed.getAndSet(false) && fault().equals(LOST_COMMIT)) {
            throw new SQLNonTransientConnectionException("the connection broke", "08006");
        }
        return result;
    }

    /** The sum of the hashes of the rows does not depend on their order. */
    private static void writeTables(Connection real) throws SQLException, IOException {
        var file = Path.of(System.getProperty("MATRICULA_DATA"), TABLES);
        if (Files.exists(file)) {
            return;
        }
        var lines = new ArrayList<String>();
        try (var names = real.getMetaData().getTables(null, "APP", "%", new String[] {"TABLE"})) {
            while (names.next()) {
                var name = names.getString("TABLE_NAME");
                try (var statement = real.createStatement();
                        var rows = statement.executeQuery("SELECT * FROM APP.\"" + name + "\"")) {
                    lines.add(name + "=" + sum(rows));
                }
            }
        }
        Files.write(file, lines);
    }

    private static long sum(ResultSet rows) throws SQLException {
        long sum = 0;
        while (rows.next()) {
            long row = 1;
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row = 31 * row + Objects.hashCode(rows.getString(i));
            }
            sum += row * row + row;
        }
        return sum;
    }

    private static Object invoke(Connection real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String fault() {
        var file = Path.of(System.getProperty("MATRICULA_DATA"), FILE);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (NoSuchFileException e) { // it has just ended
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(FaultyDriver.class.getName());
    }
}
