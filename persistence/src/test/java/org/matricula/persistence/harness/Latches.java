package org.matricula.persistence.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for latches in threads that may throw no checked exception. */
public final class Latches {

    private static final int PATIENCE_SECONDS = 60;

    private Latches() {}

    /** Waits until a latch is open, and fails after a minute. */
    public static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
