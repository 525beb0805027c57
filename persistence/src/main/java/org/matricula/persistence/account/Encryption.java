package org.matricula.persistence.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.matricula.persistence.database.Setting;

/**
 * Encrypts what is stored in the database and has to be read again (AES-GCM). The key is the setting {@code MATRICULA_KEY}; without it, a file
 * of the data folder that is written when it is needed first.
 */
final class Encryption {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Encryption() {}

    /**
     * Returns a text that only {@link #decrypt} reads.
     *
     * @param owner what it belongs to, so that it is of no use elsewhere
     */
    static String encrypt(byte[] secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            var all = ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the secret; empty if it was encrypted with another key, or for another owner. */
    static Optional<byte[]> decrypt(String text, String owner) {
        var all = Base64.getDecoder().decode(text);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES), owner)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var key = MessageDigest.getInstance("SHA-256").digest(key().getBytes(StandardCharsets.UTF_8));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String key() {
        return Setting.MATRICULA_KEY
                .value()
                .orElseGet(() -> OwnerFile.readOrCreate(
                        Setting.dataFolder().resolve("secret-key"), OneTimeCode.random() + OneTimeCode.random()));
    }
}
