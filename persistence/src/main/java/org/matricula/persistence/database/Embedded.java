package org.matricula.persistence.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is different with an embedded database: it belongs to one process, and has to be closed. */
public final class Embedded {

    /** What the address of one begins with. */
    public static final String PREFIX = "jdbc:derby:";

    private static final Logger LOG = Logger.getLogger(Embedded.class.getName());

    private Embedded() {}

    /** Whether a JDBC address is that of an embedded database. */
    public static boolean isAt(String url) {
        return url.startsWith(PREFIX);
    }

    /** The address without what would create a database that is not there. */
    public static Address existing(Address address) {
        return new Address(address.url().replaceAll(";create=[^;]*", ""), address.user(), address.password());
    }

    /** Whether it could not be opened because another process has it. */
    public static boolean isInUse(SQLException e) {
        return CannotOpen.states(e).contains(CannotOpen.DERBY_IN_USE);
    }

    /** Without it the next start would have to recover; Derby reports its orderly shutdown as an exception. */
    public static void close(Address address) {
        try {
            DriverManager.getConnection(existing(address).url() + ";shutdown=true", address.user(), address.password())
                    .close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "Derby: {0}", e.getMessage());
        }
    }
}
