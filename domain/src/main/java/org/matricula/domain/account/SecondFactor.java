package org.matricula.domain.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.matricula.domain.base.VersionedEntity;

/**
 * The codes that a sign-in of an account takes besides the password: codes that an app computes from a secret and the time (RFC 6238), and recovery
 * codes. Each works once. The history does not record it, and it is deleted with the account.
 */
@Entity
@Table(
        name = "second_factor",
        uniqueConstraints = @UniqueConstraint(name = "uq_second_factor_account", columnNames = "account_id"))
public class SecondFactor extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    private static final int SECRET_LENGTH = 200;
    private static final int HASH_LENGTH = 64;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false, foreignKey = @ForeignKey(name = "fk_second_factor_account"))
    private Account account;

    @NotNull
    @Size(max = SECRET_LENGTH)
    @Column(nullable = false, length = SECRET_LENGTH)
    private String secret;

    @Column(name = "last_step", nullable = false)
    private long lastStep;

    @NotNull
    @ElementCollection
    @CollectionTable(
            name = "second_factor_code",
            joinColumns =
                    @JoinColumn(
                            name = "second_factor_id",
                            nullable = false,
                            foreignKey = @ForeignKey(name = "fk_second_factor_code_second_factor_id")),
            indexes = @Index(name = "uq_second_factor_code", columnList = "second_factor_id, code_hash", unique = true))
    @Column(name = "code_hash", nullable = false, length = HASH_LENGTH)
    private Set<String> recoveryHashes = new HashSet<>();

    /** For the persistence provider. */
    protected SecondFactor() {}

    /**
     * A second factor that is not saved yet.
     *
     * @param secret encrypted
     */
    public SecondFactor(Account account, String secret) {
        this.account = account;
        this.secret = secret;
    }

    /**
     * Replaces the recovery codes.
     *
     * @param hashes the SHA-256 of each, in hexadecimal
     */
    public void recoverWith(Collection<String> hashes) {
        recoveryHashes = new HashSet<>(hashes);
    }

    /** Uses up a recovery code; returns whether there was such a code. */
    public boolean recover(String hash) {
        return recoveryHashes.remove(hash);
    }

    /**
     * Uses up the codes of a step of time and of those before.
     *
     * @param step the number of periods since 1970
     * @return false if a code of this step or of a later one was used before
     */
    public boolean use(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }

    public Account getAccount() {
        return account;
    }

    /** The number of recovery codes that are left. */
    public int getRecoveryCodes() {
        return recoveryHashes.size();
    }

    /** The secret, encrypted. */
    public String getSecret() {
        return secret;
    }
}
