package org.matricula.persistence.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Hashes passwords and compares them, the same for the pages and for the commands. A hash names its own cost and salt. */
@ApplicationScoped
public class Passwords {

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject
    private Pbkdf2PasswordHash algorithm;

    @PostConstruct
    void initialize() {
        algorithm.initialize(PARAMETERS);
    }

    /** A new salted hash; takes some tenths of a second on purpose. */
    public String hash(char[] password) {
        return algorithm.generate(password);
    }

    /**
     * Compares a password with a hash.
     *
     * @param hash as {@link #hash} made it, perhaps with another cost
     */
    public boolean verify(char[] password, String hash) {
        return algorithm.verify(password, hash);
    }

    /** Takes as long as {@link #verify}, so that the answer's delay does not tell whether an account exists. */
    public void verifyNothing(char[] password) {
        algorithm.generate(password);
    }
}
