package org.matricula.persistence.account;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.account.Passwords.Check;

/** The number of passwords that are compared at the same time. */
class PasswordsTest {

    private static final char[] PASSWORD = "correct horse battery".toCharArray();

    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    /** Compares nothing until it may, and notes how many were at it at once. */
    private static final class HeldHash implements Pbkdf2PasswordHash {

        private final CountDownLatch begun;
        private final Semaphore ends = new Semaphore(0);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        private HeldHash(int expected) {
            begun = new CountDownLatch(expected);
        }

        @Override
        public void initialize(Map<String, String> parameters) {
            // it has none
        }

        @Override
        public String generate(char[] password) {
            hold();
            return "hash";
        }

        @Override
        public boolean verify(char[] password, String hash) {
            hold();
            return "hash".equals(hash);
        }

        private void hold() {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            begun.countDown();
            ends.acquireUninterruptibly();
            now.decrementAndGet();
        }

        private void awaitBegun() throws InterruptedException {
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void no_more_hashes_are_computed_at_once_than_the_cores_allow() throws Exception {
        // GIVEN
        var hash = new HeldHash(2);
        var passwords = new Passwords(hash, 2, 64);

        // WHEN sign-ins with known and unknown names, and a new password, come at once
        var right = Stream.generate(() -> supplyAsync(() -> passwords.verify(PASSWORD, "hash"), people))
                .limit(4)
                .toList();
        var unknown = Stream.generate(() -> supplyAsync(() -> passwords.verifyNothing(PASSWORD), people))
                .limit(4)
                .toList();
        var made = supplyAsync(() -> passwords.hash(PASSWORD), people);
        hash.awaitBegun();
        hash.ends.release(9);

        // THEN
        assertThat(right)
                .allSatisfy(check -> assertThat(check.get(1, TimeUnit.MINUTES)).isEqualTo(Check.RIGHT));
        assertThat(unknown)
                .allSatisfy(check -> assertThat(check.get(1, TimeUnit.MINUTES)).isEqualTo(Check.WRONG));
        assertThat(made.get(1, TimeUnit.MINUTES)).isEqualTo("hash");
        assertThat(hash.most).hasValue(2);
    }

    @Test
    void a_comparison_is_refused_at_once_while_too_many_wait() throws Exception {
        // GIVEN a comparison under way, and no room to wait
        var hash = new HeldHash(1);
        var passwords = new Passwords(hash, 1, 0);
        var first = supplyAsync(() -> passwords.verify(PASSWORD, "hash"), people);
        hash.awaitBegun();

        // WHEN
        assertThat(passwords.verify(PASSWORD, "hash")).isEqualTo(Check.BUSY);
        assertThat(passwords.verifyNothing(PASSWORD)).isEqualTo(Check.BUSY);
        hash.ends.release(2);

        // THEN the first one is answered, and the next one is compared again
        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo(Check.RIGHT);
        assertThat(passwords.verify(PASSWORD, "another")).isEqualTo(Check.WRONG);
    }
}
