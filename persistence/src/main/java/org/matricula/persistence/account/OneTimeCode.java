package org.matricula.persistence.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.TextInput;

/** Codes that nobody can guess: 128 random bits, in hexadecimal. */
final class OneTimeCode {

    private static final int BYTES = 16;

    private OneTimeCode() {}

    /** Returns a new code. */
    static String random() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Returns the SHA-256 of a code, as it may be typed: white space around it and case do not matter. */
    static String hash(@Nullable String typed) {
        return sha256(String.valueOf(TextInput.line(typed)).toLowerCase(Locale.ROOT));
    }

    /** Returns the SHA-256 of a text, in hexadecimal. */
    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
