package org.matricula.persistence.account;

/** The algorithm and the cost of new password hashes. It needs no class of a container. */
public final class HashCost {

    static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    static final int ITERATIONS = 600_000;

    private HashCost() {}

    /** Returns whether a hash has the algorithm and the cost of new ones. */
    public static boolean isCurrent(String hash) {
        return hash.startsWith(ALGORITHM + ":" + ITERATIONS + ":");
    }
}
