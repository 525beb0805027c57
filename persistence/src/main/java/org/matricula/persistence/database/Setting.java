package org.matricula.persistence.database;

import java.nio.file.Path;
import java.util.Optional;

/** A setting of the operator: a system property, or an environment variable of the same name. */
public enum Setting {
    /** The JDBC address of the database; by default an embedded Derby in the data folder. */
    MATRICULA_DB_URL,
    /** The user at the database; none for the embedded Derby. */
    MATRICULA_DB_USER,
    /** The password at the database; never logged. */
    MATRICULA_DB_PASSWORD,
    /** The user of the database to move to. */
    MATRICULA_TO_USER,
    /** The password there; never logged. */
    MATRICULA_TO_PASSWORD,
    /** {@code manual} leaves the schema to {@code ./manage migrate}; otherwise Matricula migrates when it starts. */
    MATRICULA_MIGRATION,
    /** The folder of the embedded database and of the one-time set-up link; by default {@code data}. */
    MATRICULA_DATA,
    /** The key of what is encrypted in the database, at least 32 characters; by default in the file {@code secret-key} of the data folder. */
    MATRICULA_KEY,
    /** The addresses of the proxies whose {@code X-Forwarded-For} is believed, with commas between them; by default none. */
    MATRICULA_PROXIES,
    /** The host names that Matricula answers, separated by commas; by default all. */
    MATRICULA_HOSTS,
    /** The address of the OpenID Connect provider, as its discovery document names it; by default there is none. */
    MATRICULA_OPENID_ISSUER,
    /** The id of Matricula at the provider. */
    MATRICULA_OPENID_CLIENT,
    /** The secret of Matricula at the provider; never logged. */
    MATRICULA_OPENID_SECRET,
    /** A file with this secret. */
    MATRICULA_OPENID_SECRET_FILE,
    /** The provider's name on the button of the sign-in page. */
    MATRICULA_OPENID_NAME,
    /** The claim that is the name of an account, for users who come for the first time: {@code preferred_username} or {@code email}. */
    MATRICULA_OPENID_MATCH,
    /** The folder in which the operator keeps backups; by default unknown. Only the deployment check looks into it. */
    MATRICULA_BACKUPS,
    /** The folder of one command: the server runs it and can be stopped then. */
    MATRICULA_COMMAND,
    /** The folder of the command that adds sample data before Matricula opens. */
    MATRICULA_DEMO,
    /** Set by the scripts if the output of a command is a terminal, where lines can be rewritten. */
    MATRICULA_TERMINAL,
    /** The log that a command names if it fails unexpectedly; set by the scripts. */
    MATRICULA_LOG;

    /** Returns the value, from the system property or else the environment; empty if it is not set or blank. */
    public Optional<String> value() {
        return Optional.ofNullable(System.getProperty(name(), System.getenv(name())))
                .filter(text -> !text.isBlank());
    }

    /** The data folder; it need not exist yet. */
    public static Path dataFolder() {
        return Path.of(MATRICULA_DATA.value().orElse("data")).toAbsolutePath().normalize();
    }

    /** The JDBC address of the database. */
    public static String databaseUrl() {
        return MATRICULA_DB_URL
                .value()
                .orElseGet(() -> "jdbc:derby:" + dataFolder().resolve("derby") + ";create=true");
    }
}
