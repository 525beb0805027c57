package org.matricula.persistence.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.matricula.domain.base.VersionedEntity;

/**
 * A form that creates an object.
 *
 * @param key the one-time key that the form got when it was opened, a UUID
 * @param type of the object
 * @param contents the values as a text that is the same for the same input; only its hash is kept
 */
public record SubmittedForm<T extends VersionedEntity>(String key, Class<T> type, String contents) {

    /** The name of the entity that it makes. */
    String entity() {
        return type.getSimpleName();
    }

    /** Returns the hash of the values: 64 hexadecimal digits. */
    String digest() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(contents.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) { // every Java has it
            throw new IllegalStateException(e);
        }
    }
}
