package org.matricula.domain.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.matricula.domain.base.VersionedEntity;

/** The end of a chain of {@link HistorySeal}s: how long it is, and the hash of its last seal. It is locked while a seal is added. */
@Entity
@Table(
        name = "history_chain",
        uniqueConstraints = @UniqueConstraint(name = "uq_history_chain_chain", columnNames = "chain"))
public class HistoryChain extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    @Column(nullable = false)
    private int chain;

    @Column(nullable = false)
    private long seals;

    @NotNull
    @Size(max = HistorySeal.HASH_LENGTH)
    @Column(nullable = false, length = HistorySeal.HASH_LENGTH)
    private String hash = "";

    /** For the persistence provider. */
    protected HistoryChain() {}

    /** A chain without seals that is not saved yet. */
    public HistoryChain(int chain) {
        this.chain = chain;
    }

    /** Adds a seal at the end, which is not saved yet. */
    public HistorySeal add(SealedRows rows) {
        seals++;
        hash = rows.hash(hash, chain, seals);
        return new HistorySeal(chain, seals, rows, hash);
    }
}
