package org.matricula.persistence.account;

import java.io.Serializable;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A secret from which an app computes codes, and its texts for the app. Its own text hides it. */
public final class FactorSecret implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int BYTES = 20;
    private static final int BASE_32_LENGTH = 32;
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "Matricula";

    private final byte[] bytes;

    /** A new one, of 160 random bits. */
    public FactorSecret() {
        this(random());
    }

    FactorSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the secret as it is typed into an app: Base32, in groups of four. */
    public String typed() {
        return base32().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Returns the address that an app reads from a QR code. */
    public String address(String account) {
        var name = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + ISSUER + ":" + name + "?secret=" + base32() + "&issuer=" + ISSUER;
    }

    /** Base32 without padding: 20 bytes are 32 digits. */
    private String base32() {
        var number = new BigInteger(1, bytes).toString(BASE_32_LENGTH);
        var zeros = "0".repeat(BASE_32_LENGTH - number.length());
        return (zeros + number)
                .chars()
                .map(digit -> DIGITS.charAt(Character.digit(digit, BASE_32_LENGTH)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
