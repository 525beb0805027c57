package org.matricula.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.text.TextInput;

/**
 * A browser in which an account is signed in, on whichever node. Without its row a session has no account. The history does not record
 * it, and it is deleted with the account.
 */
@Entity
@Table(
        name = "account_session",
        uniqueConstraints = @UniqueConstraint(name = "uq_account_session_key_hash", columnNames = "key_hash"),
        indexes = @Index(name = "ix_account_session_account", columnList = "account_id"))
public class AccountSession extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest session, however active its user is: whoever finds a cookie later has no use of it (ASVS 7.3.2). */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** The longest time without a request. The server ends a session before, after an hour. */
    public static final Duration LONGEST_IDLE = Duration.ofMinutes(75);

    private static final int HASH_LENGTH = 64;
    private static final int CLIENT_LENGTH = 100;
    private static final int BROWSER_LENGTH = 200;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false, foreignKey = @ForeignKey(name = "fk_account_session_account"))
    private Account account;

    @NotNull
    @Size(max = HASH_LENGTH)
    @Column(name = "key_hash", nullable = false, length = HASH_LENGTH)
    private String keyHash;

    /* in UTC, as all times */
    @NotNull
    @Column(name = "began_at", nullable = false)
    private LocalDateTime beganAt;

    @NotNull
    @Column(name = "seen_at", nullable = false)
    private LocalDateTime seenAt;

    @NotNull
    @Size(max = CLIENT_LENGTH)
    @Column(nullable = false, length = CLIENT_LENGTH)
    private String client;

    @NotNull
    @Size(max = BROWSER_LENGTH)
    @Column(nullable = false, length = BROWSER_LENGTH)
    private String browser;

    /** For the persistence provider. */
    protected AccountSession() {}

    /**
     * A session that begins. Longer texts are truncated, and control characters become spaces.
     *
     * @param keyHash the SHA-256 of the key that only the browser has, in hexadecimal
     * @param client the address that the browser is at
     * @param browser how it names itself; null if it does not
     */
    public AccountSession(Account account, String keyHash, Instant now, String client, @Nullable String browser) {
        this.account = account;
        this.keyHash = keyHash;
        beganAt = utc(now);
        seenAt = beganAt;
        this.client = TextInput.printable(client, CLIENT_LENGTH);
        this.browser = TextInput.printable(browser, BROWSER_LENGTH);
    }

    /** Returns a time as its columns hold it. */
    public static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** Records a request. */
    public void see(Instant now) {
        seenAt = utc(now);
    }

    /** Returns whether the key of a browser belongs to it. */
    public boolean hasKey(String hash) {
        return keyHash.equals(hash);
    }

    public Account getAccount() {
        return account;
    }

    /** The moment of the sign-in. */
    public Instant getBeganAt() {
        return beganAt.toInstant(ZoneOffset.UTC);
    }

    /** The moment of the last request, some minutes less at most. */
    public Instant getSeenAt() {
        return seenAt.toInstant(ZoneOffset.UTC);
    }

    /** The address that it was begun from. */
    public String getClient() {
        return client;
    }

    /** The name that the browser gives itself; empty if it gives none. */
    public String getBrowser() {
        return browser;
    }
}
