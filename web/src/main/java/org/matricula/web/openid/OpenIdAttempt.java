package org.matricula.web.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sign-in that is under way at the provider. The server keeps nothing of it: it is a cookie, of which state, nonce and verifier are
 * hashes, so that nobody who sees one of them can compute another.
 *
 * @param cookie a random secret, the second of the beginning, and the page to show afterwards
 */
record OpenIdAttempt(String cookie) {

    /** The time that users have to sign in at the provider. */
    static final Duration VALIDITY = Duration.ofMinutes(10);

    private static final int BYTES = 32;
    /** Browsers keep cookies of 4096 bytes. */
    private static final int LONGEST_PAGE = 2_000;

    private static final Pattern FORM = Pattern.compile("([\\w-]{43})\\.(\\d{1,12})\\.([\\w-]*)");
    private static final String START = "/";

    /**
     * Begins a sign-in.
     *
     * @param from the page to show afterwards; the start page instead of an address that is too long for a cookie
     */
    static OpenIdAttempt begin(String from, Instant now) {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var page = from.length() > LONGEST_PAGE ? START : from;
        return new OpenIdAttempt(
                encoded(secret) + "." + now.getEpochSecond() + "." + encoded(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the sign-in of a cookie, unless somebody invented it. */
    static Optional<OpenIdAttempt> of(String cookie) {
        return FORM.matcher(cookie).matches() ? Optional.of(new OpenIdAttempt(cookie)) : Optional.empty();
    }

    private String part(int number) {
        return cookie.split("\\.", -1)[number];
    }

    /** Returns the page to show afterwards. */
    String from() {
        return new String(Base64.getUrlDecoder().decode(part(2)), StandardCharsets.UTF_8);
    }

    /** Returns whether it took too long. */
    boolean isExpired(Instant now) {
        return now.isAfter(Instant.ofEpochSecond(Long.parseLong(part(1))).plus(VALIDITY));
    }

    /** Returns what the provider sends back, so that nobody can bring a browser into a session of somebody else. */
    String state() {
        return derived("state");
    }

    /** Returns whether the provider sent this state back. */
    boolean hasState(String state) {
        return MessageDigest.isEqual(
                state().getBytes(StandardCharsets.US_ASCII), state.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what has to be in the token, so that a token of another sign-in is of no use. */
    String nonce() {
        return derived("nonce");
    }

    /** Returns what the provider wants to see with the code, so that a stolen code is of no use (PKCE). */
    String verifier() {
        return derived("verifier");
    }

    private String derived(String purpose) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256")
                    .digest((purpose + " " + cookie).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
