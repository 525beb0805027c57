package org.matricula.persistence.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes that apps compute from a secret and the time, as all of them can: six digits, every 30 seconds, with SHA-1 (RFC 6238). */
final class AppCodes {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    /** The clock of a phone may be wrong by one step. */
    private static final int TOLERANCE = 1;

    private AppCodes() {}

    /** Returns the step of time that a code belongs to; empty if it is wrong or of another time. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long current = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(
                        code(secret, step).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** Returns the code of a step of time. */
    static String code(byte[] secret, long step) {
        try {
            var key = new SecretKeySpec(secret, CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
