package org.matricula.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.matricula.domain.history.Secret;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.TextInput;
import org.matricula.domain.text.VisibleText;

/**
 * A person who signs in. The first account is made with the one-time set-up link and belongs to the administrators. The
 * password is only kept as a salted hash that names its own algorithm and cost, so that the cost can be raised later.
 */
@Entity
@Table(
        name = "account",
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_account_name", columnNames = "name"),
            @UniqueConstraint(name = "uq_account_key", columnNames = "name_key")
        })
public class Account extends TracedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 50;
    /** The shortest password, in characters. */
    public static final int PASSWORD_MIN = 12;
    /** The longest password, in characters; longer ones are refused, never cut. */
    public static final int PASSWORD_MAX = 200;

    private static final int HASH_LENGTH = 255;

    @NotBlank
    @VisibleText
    @Size(max = NAME_LENGTH)
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @NotNull
    @DerivedFrom(value = "name", as = Derivation.KEY)
    @Column(name = "name_key", nullable = false, length = NAME_LENGTH * KeyFold.EXPANSION)
    private String nameKey = "";

    @NotNull
    @Column(name = "password_hash", nullable = false, length = HASH_LENGTH)
    private String passwordHash;

    @SuppressWarnings("unused") // its table is used
    @ManyToMany
    @JoinTable(
            name = "account_account_group",
            joinColumns = @JoinColumn(name = "account_id", foreignKey = @ForeignKey(name = "fk_account_group_account")),
            inverseJoinColumns =
                    @JoinColumn(name = "group_id", foreignKey = @ForeignKey(name = "fk_account_group_group")),
            indexes = @Index(name = "ix_account_account_group", columnList = "group_id"))
    private Set<Group> groups = new HashSet<>();

    /** For the persistence provider. */
    protected Account() {}

    /** An account that is not saved yet. */
    public Account(String name, String passwordHash) {
        this.name = Objects.requireNonNullElse(TextInput.line(name), "");
        nameKey = KeyFold.of(this.name);
        this.passwordHash = passwordHash;
    }

    /** Replaces the password. */
    public void changePassword(String hash) {
        changing();
        passwordHash = hash;
    }

    /** Returns the current values of the fields; the hash of the password stays hidden. */
    @Override
    public AccountDetails details() {
        return new AccountDetails(name, new Secret(passwordHash));
    }

    @Override
    protected String label() {
        return name;
    }

    public String getName() {
        return name;
    }

    /** The salted hash with its algorithm and cost; never the password. */
    public String getPasswordHash() {
        return passwordHash;
    }

    /**
     * Returns whether a text can be a password: any text of a length that nobody guesses.
     *
     * @see #PASSWORD_MIN
     * @see #PASSWORD_MAX
     */
    public static boolean canBePassword(CharSequence text) {
        return text.length() >= PASSWORD_MIN && text.length() <= PASSWORD_MAX;
    }
}
