package org.matricula.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Handles an embedded database, which belongs to one process and has to be closed. */
public final class Embedded {

    /** The beginning of its JDBC address. */
    public static final String PREFIX = "jdbc:derby:";

    private static final Logger LOG = Logger.getLogger(Embedded.class.getName());

    /* Derby's own property: after how many seconds of waiting for a lock it looks for a deadlock; 20 unless it is set */
    private static final String DEADLOCK = "derby.locks.deadlockTimeout";
    private static final String SOON = "1";

    /* Derby's own properties for its log */
    private static final String ERROR = "derby.stream.error.";
    private static final String LOG_BYTES = String.valueOf(10 << 20);
    private static final String LOG_FILES = "3";

    private Embedded() {}

    /** Returns whether a JDBC address is that of an embedded database. */
    public static boolean isAt(String url) {
        return url.startsWith(PREFIX);
    }

    /** Returns the address without the part that creates a missing database. */
    public static Address existing(Address address) {
        return new Address(address.url().replaceAll(";create=[^;]*", ""), address.user(), address.password());
    }

    /**
     * Sets Derby's own properties, unless the operator did: deadlocks are found after one second, and the log is limited. Call it
     * before Derby is loaded.
     */
    static synchronized void configure(Path data) {
        if (System.getProperty(DEADLOCK) == null) {
            System.setProperty(DEADLOCK, SOON);
        }
        limitLog(data);
    }

    /**
     * Lets Derby write its log into the data folder, as {@code log/derby-0.log} with at most two older parts of 10 MiB each,
     * unless one of its properties is set: it would grow without limit.
     */
    private static void limitLog(Path data) {
        if (System.getProperties().stringPropertyNames().stream().anyMatch(name -> name.startsWith(ERROR))) {
            return;
        }
        var folder = data.resolve("log");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Derby''s log cannot be written into {0}: {1}", new Object[] {folder, e});
            return;
        }
        System.setProperty(ERROR + "rollingFile.pattern", folder.toString().replace("%", "%%") + "/derby-%g.log");
        System.setProperty(ERROR + "rollingFile.limit", LOG_BYTES);
        System.setProperty(ERROR + "rollingFile.count", LOG_FILES);
        System.setProperty(ERROR + "style", "rollingFile");
    }

    /** Returns whether it could not be opened because another process has it. */
    public static boolean isInUse(SQLException e) {
        return CannotOpen.states(e).contains(CannotOpen.DERBY_IN_USE);
    }

    /** Closes it, so that the next start need not recover; Derby reports its shutdown as an exception. */
    public static void close(Address address) {
        try {
            DriverManager.getConnection(existing(address).url() + ";shutdown=true", address.user(), address.password())
                    .close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "Derby: {0}", e.getMessage());
        }
    }
}
