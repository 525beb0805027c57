package org.matricula.persistence.database;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/** Explains in one line why a database cannot be opened, and which setting to check. */
final class CannotOpen {

    /** The beginning of the line, which {@code ./manage} finds in the log. */
    static final String BEGINNING = "the database cannot be opened: ";

    static final String DERBY_IN_USE = "XSDB6";

    private CannotOpen() {}

    /** Returns the same failure with that line as its message; it contains no password. */
    static SQLException because(SQLException e, Address at) {
        return new SQLException(BEGINNING + reason(states(e), e, at.shown()), e.getSQLState(), e);
    }

    private static String reason(List<String> states, SQLException e, String url) {
        if (states.contains(DERBY_IN_USE)) {
            return "another Matricula has " + url + " open; stop it first";
        }
        if (states.stream().anyMatch(state -> state.startsWith("28"))) {
            return url + " refuses the user or the password; check " + Setting.MATRICULA_DB_USER + " and "
                    + Setting.MATRICULA_DB_PASSWORD;
        }
        if (states.stream().anyMatch(state -> state.startsWith("3D"))) {
            return "there is none at " + url + "; create it, or check " + Setting.MATRICULA_DB_URL;
        }
        if (isDistrusted(e)) {
            return url + " shows a certificate that is not trusted; check sslrootcert and the host in "
                    + Setting.MATRICULA_DB_URL;
        }
        if (states.stream().anyMatch(state -> state.startsWith("08"))) {
            return "nothing answers at " + url + "; check " + Setting.MATRICULA_DB_URL
                    + " and that the database server runs";
        }
        return url + ": " + innermost(e).getMessage();
    }

    /** Returns the codes of the failure and of its causes: Derby's real one is the last. */
    static List<String> states(SQLException e) {
        var states = new ArrayList<String>();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (var each = sql; each != null; each = each.getNextException()) {
                    states.add(String.valueOf(each.getSQLState()));
                }
            }
        }
        return states;
    }

    /** PostgreSQL's driver checks the name itself, Java the rest. */
    private static boolean isDistrusted(SQLException e) {
        var innermost = innermost(e);
        return innermost instanceof GeneralSecurityException
                || innermost instanceof SSLException
                || String.valueOf(innermost.getMessage()).contains("HostnameVerifier");
    }

    private static Throwable innermost(Throwable e) {
        return e.getCause() == null ? e : innermost(e.getCause());
    }
}
