package org.matricula.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.matricula.web.page.HostCookie;

/**
 * A secret that binds a session to its browser, because the ids of sessions have few random bits on some servers (ASVS 7.2.3). It is in a
 * cookie of its own, over TLS one that no other host and no page without TLS can set.
 */
final class SessionKey {

    private static final String NAME = "matricula";
    private static final int BYTES = 20;

    private SessionKey() {}

    /** Returns a new key. */
    static String random() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Gives the browser the key of its session. */
    static void give(HttpServletRequest request, HttpServletResponse response, String key) {
        HostCookie.give(request, response, NAME, key);
    }

    /** Returns whether the browser has the key of a session. */
    static boolean isThere(HttpServletRequest request, String key) {
        return HostCookie.values(request, NAME)
                .anyMatch(value -> MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8)));
    }
}
