package org.matricula.domain.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.Secret;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.CommaList;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.SearchFold;
import org.matricula.domain.text.SortKey;
import org.matricula.domain.text.VisibleText;

/**
 * A person who signs in, with the rights of the groups and rights of its own. The first account is made with the one-time set-up link
 * and belongs to the administrators. The password is only kept as a salted hash that names its own algorithm and cost, so that the
 * cost can be raised later.
 */
@Entity
@Table(
        name = "account",
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_account_identity", columnNames = "openid_identity"),
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

    /** The hash of an account without a password, which nobody can sign in to; no password has it. */
    public static final String NO_PASSWORD = "!";

    /** The longest issuer and subject with a space between them, in characters. */
    public static final int IDENTITY_LENGTH = 511;

    private static final String IDENTITY = "https?://[!-~]+ [!-~]+";
    private static final int HASH_LENGTH = 255;
    private static final int RESET_LENGTH = 64;

    @NotBlank
    @VisibleText
    @Size(max = NAME_LENGTH)
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @NotNull
    @DerivedFrom(value = "name", as = Derivation.KEY)
    @Column(name = "name_key", nullable = false, length = NAME_LENGTH * KeyFold.EXPANSION)
    private String nameKey = "";

    @DerivedFrom(value = "name", as = Derivation.SORT)
    @Column(name = "name_sort", length = SortKey.LENGTH)
    private String nameSort;

    @DerivedFrom(value = "name", as = Derivation.SEARCH)
    @Column(name = "name_search", length = SearchFold.LENGTH)
    private String nameSearch;

    @Column(nullable = false, columnDefinition = "BOOLEAN NOT NULL")
    private boolean active;

    @Size(max = IDENTITY_LENGTH)
    @Pattern(regexp = IDENTITY, message = "{org.matricula.account.identity}")
    @Column(name = "openid_identity", length = IDENTITY_LENGTH)
    private @Nullable String identity;

    @NotNull
    @ElementCollection
    @CollectionTable(
            name = "account_right",
            joinColumns =
                    @JoinColumn(
                            name = "account_id",
                            nullable = false,
                            foreignKey = @ForeignKey(name = "fk_account_right_account_id")),
            indexes = @Index(name = "uq_account_right", columnList = "account_id, right_name", unique = true))
    @Column(name = "right_name", nullable = false, length = Role.LENGTH)
    private Set<String> rights = new HashSet<>();

    @NotNull
    @Column(name = "password_hash", nullable = false, length = HASH_LENGTH)
    private String passwordHash;

    @Column(name = "reset_hash", length = RESET_LENGTH)
    private @Nullable String resetHash;

    @Column(name = "reset_until")
    private @Nullable LocalDateTime resetUntil; // in UTC

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

    /** An account without a password that is not saved yet. */
    public Account(AccountDetails details) {
        passwordHash = NO_PASSWORD;
        amend(details);
    }

    /** An active account without rights of its own that is not saved yet. */
    public Account(String name, String passwordHash) {
        this(new AccountDetails(name, true, null, null, null));
        this.passwordHash = passwordHash;
    }

    /** Takes over the details, except the password. */
    public final void amend(AccountDetails details) {
        changing();
        name = Objects.requireNonNullElse(details.name(), "");
        nameKey = KeyFold.of(name);
        nameSort = SortKey.of(name);
        nameSearch = SearchFold.of(name);
        active = details.active();
        identity = details.identity();
        CommaList.replace(rights, details.rights());
    }

    /** Replaces the password; a code to do so is used up. */
    public void changePassword(String hash) {
        changing();
        passwordHash = hash;
        resetHash = null;
        resetUntil = null;
    }

    /** Lets its owner sign in with an identity of an OpenID Connect provider. */
    public void connect(String issuerAndSubject) {
        changing();
        identity = issuerAndSubject;
    }

    /**
     * Lets the password be replaced by whoever has a code, once.
     *
     * @param codeHash the SHA-256 of the code, in hexadecimal
     * @param until the end of its validity
     */
    public void allowReset(String codeHash, Instant until) {
        resetHash = codeHash;
        resetUntil = LocalDateTime.ofInstant(until, ZoneOffset.UTC);
    }

    /** Returns whether a code is valid. */
    public boolean allowsReset(String codeHash, Instant now) {
        return codeHash.equals(resetHash) && resetUntil != null && now.isBefore(resetUntil.toInstant(ZoneOffset.UTC));
    }

    /** Returns the current values of the fields; the hash of the password stays hidden. */
    @Override
    public AccountDetails details() {
        return new AccountDetails(name, active, identity, CommaList.of(rights), new Secret(passwordHash));
    }

    @Override
    protected String label() {
        return name;
    }

    public String getName() {
        return name;
    }

    /** Returns whether it can sign in. */
    public boolean isActive() {
        return active;
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
