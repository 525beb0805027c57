package org.matricula.persistence.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.HeuristicCommitException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.StaleException;

/** The exceptions of containers and databases about a transaction whose commit failed. */
class FailedCommitTest {

    /** Fails like a container does. */
    private static final class Failing extends TransactionRunner {

        private final boolean atCommit;
        private final RuntimeException failure;

        Failing(boolean atCommit, RuntimeException failure) {
            this.atCommit = atCommit;
            this.failure = failure;
        }

        @Override
        public boolean isWithinTransaction() {
            return false;
        }

        @Override
        public Object run(Callable<Object> action, AtomicBoolean committing) {
            committing.set(atCommit);
            throw failure;
        }
    }

    private static final class Call implements InvocationContext {

        @Override
        public Object getTarget() {
            return this;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Method getMethod() {
            try {
                return Object.class.getMethod("toString");
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public java.lang.reflect.Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }

        @Override
        public Object proceed() {
            return null;
        }
    }

    private static RuntimeException wrapped(Exception... chain) {
        Exception inner = null;
        for (int i = chain.length - 1; i >= 0; i--) {
            if (inner != null) {
                chain[i].initCause(inner);
            }
            inner = chain[i];
        }
        return new EJBException("the transaction could not be completed", inner);
    }

    private static SQLException sql(String state) {
        return new SQLException("told by the database", state);
    }

    static Stream<RuntimeException> unknown() {
        return Stream.of(
                wrapped(sql("08006")),
                wrapped(sql("08003")),
                wrapped(sql("57P01")),
                wrapped(sql("40003")),
                wrapped(new SystemException(), sql("08006")),
                wrapped(new RollbackException(), sql("08007")),
                wrapped(new HeuristicMixedException()),
                wrapped(new HeuristicCommitException()),
                wrapped(new SystemException()),
                wrapped(new RollbackException(), new HeuristicMixedException()),
                new EJBException("no more is known"));
    }

    static Stream<RuntimeException> rolledBack() {
        return Stream.of(
                wrapped(new RollbackException()),
                wrapped(new HeuristicRollbackException()),
                new EJBTransactionRolledbackException("marked for rollback"),
                wrapped(new SystemException(), sql("23505")),
                wrapped(new RollbackException(), sql("23514")),
                wrapped(new HeuristicMixedException(), sql("25P02")));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void what_may_have_been_committed_is_unknown(RuntimeException failure) {
        try (var outcome = SaveOutcome.watch()) {
            var retry = new Retry(new Failing(true, failure));
            assertThatThrownBy(() -> retry.asOneTransaction(new Call()))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasCause(failure);
            assertThat(outcome.isNothingSaved()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void the_same_before_the_commit_is_known(RuntimeException failure) {
        try (var outcome = SaveOutcome.watch()) {
            var retry = new Retry(new Failing(false, failure));
            assertThatThrownBy(() -> retry.asOneTransaction(new Call())).isSameAs(failure);
            assertThat(outcome.isNothingSaved()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("rolledBack")
    void what_was_rolled_back_is_known(RuntimeException failure) {
        try (var outcome = SaveOutcome.watch()) {
            var retry = new Retry(new Failing(true, failure));
            assertThatThrownBy(() -> retry.asOneTransaction(new Call())).isSameAs(failure);
            assertThat(outcome.isNothingSaved()).isTrue();
        }
    }

    @Test
    void a_lock_timeout_at_the_commit_can_be_tried_again() {
        var retry = new Retry(new Failing(true, wrapped(new SystemException(), sql("40XL1"))));
        assertThatThrownBy(() -> retry.asOneTransaction(new Call())).isInstanceOf(StaleException.class);
    }
}
