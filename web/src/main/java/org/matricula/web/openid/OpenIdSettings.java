package org.matricula.web.openid;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.database.Setting;

/**
 * The provider, as the operator set it.
 *
 * @param issuer its address
 * @param client the id of Matricula there
 * @param secret that of Matricula there
 * @param label its name on the sign-in page; empty for none
 * @param match the claim that names the account of a user who comes for the first time; null if administrators connect all accounts
 */
record OpenIdSettings(
        URI issuer,
        String client,
        String secret,
        String label,
        @Nullable String match) {

    /** The claim with the name at the provider. */
    static final String USERNAME = "preferred_username";
    /** The claim with the address that the provider has verified. */
    static final String EMAIL = "email";

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads the settings; there are none without an issuer.
     *
     * @throws IllegalArgumentException if one is missing or cannot be used; the message names it
     */
    static Optional<OpenIdSettings> read() {
        return Setting.MATRICULA_OPENID_ISSUER.value().map(issuer -> {
            var match = Setting.MATRICULA_OPENID_MATCH.value().orElse(null);
            if (match != null && !List.of(USERNAME, EMAIL).contains(match)) {
                throw new IllegalArgumentException(
                        Setting.MATRICULA_OPENID_MATCH + " must be " + USERNAME + " or " + EMAIL + ", not " + match);
            }
            return new OpenIdSettings(
                    issuer(issuer.strip()),
                    required(Setting.MATRICULA_OPENID_CLIENT),
                    readSecret(),
                    Setting.MATRICULA_OPENID_NAME.value().orElse(""),
                    match);
        });
    }

    private static URI issuer(String text) {
        try {
            var issuer = URI.create(text);
            if (isSafe(issuer) && issuer.getRawQuery() == null && issuer.getRawFragment() == null) {
                return issuer;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IllegalArgumentException(Setting.MATRICULA_OPENID_ISSUER
                + " must be an address that begins with https://, without ? and # (http:// only on this machine): "
                + text);
    }

    /** Returns whether nobody between can read or change what is sent to an address. */
    static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost())));
    }

    private static String required(Setting setting) {
        return setting.value()
                .map(String::strip)
                .orElseThrow(() -> new IllegalArgumentException(setting + " is missing"));
    }

    private static String readSecret() {
        var file = Setting.MATRICULA_OPENID_SECRET_FILE.value();
        if (file.isEmpty()) {
            return required(Setting.MATRICULA_OPENID_SECRET);
        }
        try {
            return Optional.of(Files.readString(Path.of(file.get()), StandardCharsets.UTF_8)
                            .strip())
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> new IllegalArgumentException(
                            Setting.MATRICULA_OPENID_SECRET_FILE + " names an empty file: " + file.get()));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    Setting.MATRICULA_OPENID_SECRET_FILE + " names a file that cannot be read: " + file.get(), e);
        }
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return client + " at " + issuer;
    }
}
