package org.matricula.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.matricula.domain.base.VersionedEntity;

/**
 * The attempts to sign in that did not succeed, by the name that was typed, by the address that they came from, or by both together. All
 * nodes share them. Only a hash says what they are about, because a password is sometimes typed as a name.
 */
@Entity
@Table(
        name = "sign_in_count",
        uniqueConstraints = @UniqueConstraint(name = "uq_sign_in_count_subject", columnNames = "subject"),
        indexes = @Index(name = "ix_sign_in_count_kept_until", columnList = "kept_until"))
public class SignInCount extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest wait after a failure. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final int HASH_LENGTH = 64;
    private static final int DOUBLINGS = 6; // one second to the longest wait

    @NotNull
    @Size(max = HASH_LENGTH)
    @Column(nullable = false, length = HASH_LENGTH)
    private String subject;

    @Column(nullable = false)
    private int failures;

    /* in UTC, as all times */
    @NotNull
    @Column(name = "last_at", nullable = false)
    private LocalDateTime lastAt;

    @NotNull
    @Column(name = "kept_until", nullable = false)
    private LocalDateTime keptUntil;

    /** For the persistence provider. */
    protected SignInCount() {}

    /**
     * No failure yet.
     *
     * @param subject the SHA-256 of what it is about, in hexadecimal
     * @param kept the time that it is kept without another attempt
     */
    public SignInCount(String subject, Instant now, Duration kept) {
        this.subject = subject;
        lastAt = utc(now);
        keptUntil = utc(now.plus(kept));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /**
     * Returns the time to wait before the next attempt: nothing after the first failures, then from one second on twice as long after
     * each further one, and at most {@link #LONGEST_WAIT}.
     *
     * @param free the number of failures without a wait
     */
    public Duration waitAt(Instant now, int free) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        var seconds = 1L << Math.min(failures - free - 1, DOUBLINGS);
        var wait = Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        var left = Duration.between(now, lastAt.toInstant(ZoneOffset.UTC).plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts an attempt as a failure, before it is known whether it succeeds: others at the same time have to wait for it. */
    public void begin(Instant now, Duration kept) {
        failures++;
        lastAt = utc(now);
        keptUntil = utc(now.plus(kept));
    }

    /** Takes back one attempt, which succeeded. */
    public void takeBack() {
        failures = Math.max(0, failures - 1);
    }

    /** Forgets all failures. */
    public void clear(Instant now, Duration kept) {
        failures = 0;
        keptUntil = utc(now.plus(kept));
    }

    /** Returns the SHA-256 of what it is about. */
    public String getSubject() {
        return subject;
    }
}
