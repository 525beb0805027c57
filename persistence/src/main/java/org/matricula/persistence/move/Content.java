package org.matricula.persistence.move;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a table, as a number of rows and a hash: the sum of the SHA-256 of each row, so that the order in which a
 * database returns them does not matter.
 */
class Content {

    private static final BigInteger SIZE = BigInteger.ONE.shiftLeft(256);
    private static final int HEX_DIGITS = 64;

    private final MessageDigest digest;
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    Content() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) { // every Java has it
            throw new IllegalStateException(e);
        }
    }

    /** Adds a row of values, each null or of one of the types that {@link RowCopier} reads. */
    void add(List<@Nullable Object> row) {
        for (var value : row) {
            var text = value == null ? null : text(value).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(text == null ? -1 : text.length)
                    .flip());
            if (text != null) {
                digest.update(text);
            }
        }
        sum = sum.add(new BigInteger(1, digest.digest())).mod(SIZE);
        rows++;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    long rows() {
        return rows;
    }

    String hash() {
        var hex = sum.toString(16);
        return "0".repeat(HEX_DIGITS - hex.length()) + hex;
    }
}
