package org.matricula.persistence.backup;

import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.database.Address;

/**
 * A JDBC address of PostgreSQL as the environment variables that PostgreSQL's own programs read: other users cannot see a
 * password in the environment.
 */
final class LibpqSettings {

    private static final String BEGINNING = "jdbc:postgresql:";

    /* jdbc:postgresql:[//HOST[:PORT],.../][DATABASE][?NAME=VALUE&...] */
    private static final Pattern URL = Pattern.compile(BEGINNING + "(?://([^/?]*)/?)?([^/?]*)(?:\\?(.*))?");
    private static final Pattern HOST = Pattern.compile("(\\[[^]]*]|[^:]*)(?::(\\d+))?");
    private static final String LOCALHOST = "localhost";
    private static final String PORT = "5432";

    /** Parameters with the same meaning and values in JDBC and libpq. */
    private static final Map<String, String> SAME = Map.of(
            "user", "PGUSER",
            "password", "PGPASSWORD",
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "channelBinding", "PGCHANNELBINDING",
            "options", "PGOPTIONS");

    /** Parameters that concern the server or trust, and have no equivalent in libpq. */
    private static final Pattern NOT_TRANSLATED = Pattern.compile(
            "ssl.*|.*[fF]actory.*|gss.*|kerberos.*|jaas.*|sspi.*|service|authenticationPlugin.*|targetServerType|requireAuth");

    private LibpqSettings() {}

    /** Returns whether it is an address of PostgreSQL. */
    static boolean takes(String url) {
        return url.startsWith(BEGINNING);
    }

    /**
     * Translates.
     *
     * @throws BackupException if a parameter of the address matters and has no translation
     */
    static Map<String, String> of(Address address) {
        var url = URL.matcher(address.url());
        if (!url.matches()) {
            throw new BackupException(
                    address.shown() + " is not understood: it is not jdbc:postgresql://HOST/DATABASE");
        }
        var settings = new TreeMap<String, String>();
        put(settings, "PGUSER", address.user());
        put(settings, "PGPASSWORD", address.password());
        var hosts = Optional.ofNullable(url.group(1)).orElse("").split(",", -1);
        settings.put(
                "PGHOST",
                Arrays.stream(hosts).map(host -> part(host, 1, LOCALHOST)).collect(Collectors.joining(",")));
        settings.put(
                "PGPORT", Arrays.stream(hosts).map(host -> part(host, 2, PORT)).collect(Collectors.joining(",")));
        for (var parameter : Optional.ofNullable(url.group(3)).orElse("").split("&", -1)) {
            var words = parameter.split("=", 2);
            add(settings, address, words[0], words.length > 1 ? decoded(words[1]) : "");
        }
        put(settings, "PGDATABASE", url.group(2).isEmpty() ? settings.get("PGUSER") : decoded(url.group(2)));
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static String part(String host, int group, String otherwise) {
        var parts = HOST.matcher(host);
        if (!parts.matches() || parts.group(group) == null || parts.group(group).isEmpty()) {
            return otherwise;
        }
        return parts.group(group).replaceAll("[\\[\\]]", "");
    }

    private static void add(Map<String, String> settings, Address address, String name, String value) {
        var same = SAME.get(name);
        if (same != null) {
            settings.put(same, value);
        } else if (name.equals("ssl")) {
            if (!value.equals("false")) { // as the driver understands it, where sslmode says nothing
                settings.putIfAbsent("PGSSLMODE", "verify-full");
            }
        } else if (NOT_TRANSLATED.matcher(name).matches()) {
            throw new BackupException("PostgreSQL's own programs cannot be told the parameter " + name + " of "
                    + address.shown() + ": name an address without it in MATRICULA_DB_URL for this command");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
