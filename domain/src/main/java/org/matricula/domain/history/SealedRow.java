package org.matricula.domain.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history as a seal covers it.
 *
 * @param table its table
 * @param id its id
 * @param hash of all of its columns except those that are computed from others: 64 hexadecimal digits
 */
public record SealedRow(Table table, long id, String hash) {

    /* digits that the seal lists, to name the row that was changed; the hash of the seal covers all of them */
    private static final int LISTED_DIGITS = 12;

    /** A table of the history. */
    public enum Table {
        /** Actions. */
        ACTION('a', "action"),
        /** Changes. */
        CHANGE('c', "change"),
        /** The numbers of changes of long actions. */
        COUNT('n', "action_count");

        private final char letter;
        private final String stored;

        Table(char letter, String stored) {
            this.letter = letter;
            this.stored = stored;
        }

        /** Returns the letter in the list of a seal. */
        public char letter() {
            return letter;
        }

        /** Returns the name in the database. */
        public String stored() {
            return stored;
        }
    }

    /**
     * Hashes a row. A column that is null adds nothing, so a column that is added later leaves the seals of older rows valid.
     *
     * @param columns by their names in lower case: numbers, texts, and {@code LocalDateTime} in microseconds
     */
    public static SealedRow of(Table table, Map<String, ? extends @Nullable Object> columns) {
        var digest = sha256();
        add(digest, table.stored);
        new TreeMap<>(columns).forEach((name, value) -> {
            if (value != null) {
                add(digest, name);
                add(digest, value.toString());
            }
        });
        return new SealedRow(table, Long.parseLong(String.valueOf(columns.get("id"))), hex(digest));
    }

    /** Returns the row in the list of a seal: its table, its id, and the first digits of its hash. */
    String listed() {
        return "" + table.letter + id + ":" + hash.substring(0, LISTED_DIGITS);
    }

    /** Adds a text after its length, so that no two lists of texts are the same input. */
    static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) { // every Java has it
            throw new IllegalStateException(e);
        }
    }
}
