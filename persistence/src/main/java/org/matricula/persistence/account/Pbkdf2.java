package org.matricula.persistence.account;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 of the JDK, with hashes in the format of Jakarta Security: {@code algorithm:iterations:salt:hash}, the last two in Base64. A
 * container has such an object, too, but commands run without a container.
 */
final class Pbkdf2 implements Pbkdf2PasswordHash {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARTS = 4;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void initialize(Map<String, String> parameters) {
        throw new UnsupportedOperationException("the parameters are those of this class");
    }

    @Override
    public String generate(char[] password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash =
                hash(HashCost.ALGORITHM, new PBEKeySpec(password, salt, HashCost.ITERATIONS, HASH_BYTES * Byte.SIZE));
        var base64 = Base64.getEncoder();
        return String.join(
                ":",
                HashCost.ALGORITHM,
                String.valueOf(HashCost.ITERATIONS),
                base64.encodeToString(salt),
                base64.encodeToString(hash));
    }

    /**
     * Returns whether the password belongs to a hash, whose algorithm and cost may be others than those of new hashes.
     *
     * @throws IllegalArgumentException if it is no hash in this format
     */
    @Override
    public boolean verify(char[] password, String hash) {
        var parts = hash.split(":", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(
                    "the stored password hash has not the format algorithm:iterations:salt:hash");
        }
        var base64 = Base64.getDecoder();
        var expected = base64.decode(parts[3]);
        var key = new PBEKeySpec(
                password, base64.decode(parts[2]), Integer.parseInt(parts[1]), expected.length * Byte.SIZE);
        return MessageDigest.isEqual(expected, hash(parts[0], key));
    }

    private static byte[] hash(String algorithm, KeySpec key) {
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot compute " + algorithm, e);
        }
    }
}
