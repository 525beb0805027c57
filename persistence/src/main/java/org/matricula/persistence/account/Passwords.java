package org.matricula.persistence.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Hashes passwords and compares them, for pages and commands alike. A hash names its own cost and salt. Hashes use at most half
 * of the cores, so that pages stay fast while many people sign in: further ones wait, and too many are refused.
 */
@ApplicationScoped
public class Passwords {

    /** The most comparisons that wait: all are served within seconds, and most of the server's threads stay free for pages. */
    private static final int WAITING = 64;

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject
    private Pbkdf2PasswordHash algorithm;

    private final Semaphore running;
    private final Semaphore admitted;

    /** For the container. */
    public Passwords() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
    }

    private Passwords(int running, int waiting) {
        this.running = new Semaphore(running, true);
        this.admitted = new Semaphore(running + waiting);
    }

    /**
     * Works without a container.
     *
     * @param running how many hashes are computed at once, at least 1
     * @param waiting how many comparisons may wait
     */
    @SuppressWarnings("UnnecessaryAssignment") // where there is no container
    Passwords(Pbkdf2PasswordHash algorithm, int running, int waiting) {
        this(running, waiting);
        this.algorithm = algorithm;
    }

    /** The result of a comparison. */
    public enum Check {
        /** The password belongs to the hash. */
        RIGHT,
        /** It does not. */
        WRONG,
        /** Too many others are waiting; nothing was compared. */
        BUSY
    }

    @PostConstruct
    void initialize() {
        algorithm.initialize(PARAMETERS);
    }

    /** Returns a new salted hash; takes some tenths of a second on purpose, after waiting for a free core. */
    public String hash(char[] password) {
        running.acquireUninterruptibly();
        try {
            return algorithm.generate(password);
        } finally {
            running.release();
        }
    }

    /**
     * Compares a password with a hash.
     *
     * @param hash as {@link #hash} made it, perhaps with another cost
     */
    public Check verify(char[] password, String hash) {
        return inTurn(() -> algorithm.verify(password, hash));
    }

    /**
     * Takes as long as {@link #verify}, so that the delay of the answer does not tell whether an account exists.
     *
     * @return {@link Check#WRONG} or {@link Check#BUSY}
     */
    public Check verifyNothing(char[] password) {
        return inTurn(() -> algorithm.generate(password) == null);
    }

    private Check inTurn(BooleanSupplier comparison) {
        if (!admitted.tryAcquire()) {
            return Check.BUSY;
        }
        try {
            running.acquireUninterruptibly();
            try {
                return comparison.getAsBoolean() ? Check.RIGHT : Check.WRONG;
            } finally {
                running.release();
            }
        } finally {
            admitted.release();
        }
    }
}
