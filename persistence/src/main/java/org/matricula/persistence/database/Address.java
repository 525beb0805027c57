package org.matricula.persistence.database;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database and its user.
 *
 * @param url by JDBC
 * @param user null for an embedded database
 * @param password never logged; null for an embedded database
 */
public record Address(
        String url, @Nullable String user, @Nullable String password) {

    /**
     * Returns the address that the settings name. The embedded database in the data folder has no user, because Derby would
     * open the empty schema of that name.
     */
    public static Address ofTheDesk() {
        return Setting.MATRICULA_DB_URL
                .value()
                .map(url -> new Address(
                        url,
                        Setting.MATRICULA_DB_USER.value().orElse(null),
                        Setting.MATRICULA_DB_PASSWORD.value().orElse(null)))
                .orElseGet(() -> new Address(Setting.databaseUrl(), null, null));
    }

    /** Returns the address for display: without its parameters and a user before the host, which can contain a password. */
    public String shown() {
        return url.replaceAll("[?;].*", "").replaceAll("//.*@", "//");
    }

    Properties properties() {
        var properties = new Properties();
        // PostgreSQL's driver: a batch is one statement with many rows, not many statements; others pass over it
        properties.setProperty("reWriteBatchedInserts", "true");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    @Override
    public String toString() {
        return shown();
    }
}
