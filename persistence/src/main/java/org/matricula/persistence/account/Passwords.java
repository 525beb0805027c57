package org.matricula.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
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

    private final Pbkdf2PasswordHash algorithm;
    private final Semaphore running;
    private final Semaphore admitted;

    /** Hashes with the parameters of this version. */
    public Passwords() {
        this(new Pbkdf2(), Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
    }

    /**
     * Hashes with another algorithm.
     *
     * @param running how many hashes are computed at once, at least 1
     * @param waiting how many comparisons may wait
     */
    Passwords(Pbkdf2PasswordHash algorithm, int running, int waiting) {
        this.algorithm = algorithm;
        this.running = new Semaphore(running, true);
        this.admitted = new Semaphore(running + waiting);
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

    /** Returns a new salted hash; takes some tenths of a second on purpose, after waiting for a free core. */
    public String hash(char[] password) {
        running.acquireUninterruptibly();
        try {
            return algorithm.generate(password);
        } finally {
            running.release();
        }
    }

    /** Returns whether a hash has a lower cost than new ones, or another algorithm. */
    public boolean isOutdated(String hash) {
        return !HashCost.isCurrent(hash);
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
