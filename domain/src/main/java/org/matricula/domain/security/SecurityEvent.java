package org.matricula.domain.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.SearchFold;
import org.matricula.domain.text.TextInput;

/** One event of the security log. It is never changed and has no secrets: for an unknown name, it only says that the name was unknown. */
@Entity
@Table(
        name = "security_event",
        indexes = @Index(name = "ix_security_event_happened_at", columnList = "happened_at, id"))
public class SecurityEvent extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest name of an account, or address, in characters. */
    public static final int NAME_LENGTH = 100;
    /** The longest description, in characters. */
    public static final int WHAT_LENGTH = 200;

    /* in UTC, as all times */
    @NotNull
    @Column(name = "happened_at", nullable = false)
    private LocalDateTime happenedAt;

    @NotNull
    @Column(name = "happened_on", nullable = false)
    private LocalDate day;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private SecurityEventKind kind;

    @NotNull
    @Size(max = NAME_LENGTH)
    @Column(nullable = false, length = NAME_LENGTH)
    private String account;

    @DerivedFrom(value = "account", as = Derivation.SEARCH)
    @Column(name = "account_search", length = SearchFold.LENGTH)
    private String accountSearch;

    @NotNull
    @Size(max = NAME_LENGTH)
    @Column(nullable = false, length = NAME_LENGTH)
    private String client;

    @DerivedFrom(value = "client", as = Derivation.SEARCH)
    @Column(name = "client_search", length = SearchFold.LENGTH)
    private String clientSearch;

    @NotNull
    @Size(max = WHAT_LENGTH)
    @Column(nullable = false, length = WHAT_LENGTH)
    private String what;

    @DerivedFrom(value = "what", as = Derivation.SEARCH)
    @Column(name = "what_search", length = SearchFold.LENGTH)
    private String whatSearch;

    /** For the persistence provider. */
    protected SecurityEvent() {}

    /**
     * An event that is not saved yet. Longer texts are truncated, and control characters become spaces.
     *
     * @param account the name of the account; null if no account has the name
     * @param client the address that the request came from; null for a command
     * @param what the path of a page, the name of a command, or the object
     */
    public SecurityEvent(
            Instant at, SecurityEventKind kind, @Nullable String account, @Nullable String client, String what) {
        happenedAt = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        day = happenedAt.toLocalDate();
        this.kind = kind;
        this.account = TextInput.printable(account, NAME_LENGTH);
        accountSearch = SearchFold.of(this.account);
        this.client = TextInput.printable(client, NAME_LENGTH);
        clientSearch = SearchFold.of(this.client);
        this.what = TextInput.printable(what, WHAT_LENGTH);
        whatSearch = SearchFold.of(this.what);
    }

    /** Returns the event as one line of a log. */
    public String line() {
        return "%s account=\"%s\" client=\"%s\" what=\"%s\"".formatted(kind, quoted(account), client, quoted(what));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    public SecurityEventKind getKind() {
        return kind;
    }

    /** The name of the account; empty if there is none. */
    public String getAccount() {
        return account;
    }

    /** The address that the request came from; empty for a command. */
    public String getClient() {
        return client;
    }

    /** The path of a page, the name of a command, or the object. */
    public String getWhat() {
        return what;
    }

    /** Returns the moment, in UTC. */
    public Instant getHappenedAt() {
        return happenedAt.toInstant(ZoneOffset.UTC);
    }
}
