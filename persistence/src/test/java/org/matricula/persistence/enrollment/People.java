package org.matricula.persistence.enrollment;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.Latches;

/** Several people at work, each in a thread. */
final class People implements AutoCloseable {

    /** The time, in seconds, after which a test gives up. */
    static final int PATIENCE_SECONDS = 60;

    private final ExecutorService threads;

    People(int count) {
        threads = Executors.newFixedThreadPool(count);
    }

    /** Lets one of them start something. */
    <T> Future<T> submit(Callable<T> action) {
        return threads.submit(action);
    }

    /** Lets one of them start something that has no result. */
    Future<?> submit(Runnable action) {
        return threads.submit(action);
    }

    /** Returns the result of an action, or throws its exception. */
    static <T> T result(Future<T> future) throws Exception {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Starts the second action after the first one has written, and before it commits. */
    <T> Future<T> duringTheTransactionOf(Desk desk, Runnable first, Callable<T> second) throws Exception {
        var written = new CountDownLatch(1);
        var setOut = new CountDownLatch(1);
        Runnable transaction = () -> {
            first.run();
            written.countDown();
            Latches.await(setOut);
        };
        var one = threads.submit(() -> desk.inTransaction(transaction));
        Latches.await(written);
        var other = threads.submit(() -> {
            setOut.countDown();
            return second.call();
        });
        result(one);
        return other;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
