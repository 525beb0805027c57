package org.matricula.persistence.change;

import java.util.Collections;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The chain of seals that a transaction of this thread adds to. No other transaction of this process adds to it at the same time, so
 * none waits, and none is refused by a database at SERIALIZABLE isolation. Processes begin with different chains; if two
 * take the same one, the second waits for the commit of the first.
 */
public final class ChainLease implements AutoCloseable {

    /** The number of chains, which are numbered from 1: more than a pool has connections. */
    static final int CHAINS = 64;

    private static final Deque<Integer> FREE = shuffled();
    private static final ThreadLocal<ChainLease> CURRENT = new ThreadLocal<>();

    private final @Nullable ChainLease outer = CURRENT.get();
    private final @Nullable Integer leased = FREE.pollFirst();
    private final int number = leased == null ? any() : leased;

    private boolean isCommitted;

    private ChainLease() {
        CURRENT.set(this);
    }

    private static Deque<Integer> shuffled() {
        var numbers = IntStream.rangeClosed(1, CHAINS).boxed().collect(Collectors.toList());
        Collections.shuffle(numbers);
        return new ConcurrentLinkedDeque<>(numbers);
    }

    private static int any() {
        return ThreadLocalRandom.current().nextInt(CHAINS) + 1;
    }

    /** Takes a chain for the next transaction of this thread; take it before the transaction begins. */
    public static ChainLease take() {
        return new ChainLease();
    }

    /** Returns the number of the chain of this thread's transaction, or of any chain if it has taken none. */
    static int current() {
        var lease = CURRENT.get();
        return lease == null ? any() : lease.number;
    }

    /** Returns the number of the chain; if all were taken, it is one of those. */
    int number() {
        return number;
    }

    /** Records that the transaction was committed: the chain is the next to be taken. After a failure, it is the last. */
    public void committed() {
        isCommitted = true;
    }

    /** Gives the chain back; call it when the transaction has ended. */
    @Override
    public void close() {
        if (leased != null) {
            if (isCommitted) {
                FREE.addFirst(leased);
            } else {
                FREE.addLast(leased);
            }
        }
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
