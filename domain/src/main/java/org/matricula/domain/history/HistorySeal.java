package org.matricula.domain.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.matricula.domain.base.VersionedEntity;

/**
 * The seal of some rows of the history, all of one action: their hash together with that of the seal before. Whoever changes,
 * removes or inserts a row breaks it. It is written with its rows and never changed.
 */
@Entity
@Table(
        name = "history_seal",
        indexes = @Index(name = "ix_history_seal_action_id", columnList = "action_id"),
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_history_seal_chain_place",
                        columnNames = {"chain", "place"}))
public class HistorySeal extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The length of a hash, in hexadecimal digits. */
    public static final int HASH_LENGTH = 64;

    @Column(nullable = false)
    private int chain;

    @Column(nullable = false)
    private long place;

    /* without a foreign key, so that it outlives an action that somebody removes */
    @Column(name = "action_id", nullable = false)
    private long actionId;

    @NotNull
    @Size(max = SealedRows.LENGTH)
    @Column(name = "sealed_rows", nullable = false, length = SealedRows.LENGTH)
    private String rows;

    @NotNull
    @Size(max = HASH_LENGTH)
    @Column(nullable = false, length = HASH_LENGTH)
    private String hash;

    /** For the persistence provider. */
    protected HistorySeal() {}

    HistorySeal(int chain, long place, SealedRows rows, String hash) {
        this.chain = chain;
        this.place = place;
        this.actionId = rows.actionId();
        this.rows = rows.list();
        this.hash = hash;
    }
}
