package org.matricula.persistence.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.HistoryChain;
import org.matricula.domain.history.SealedRow;
import org.matricula.domain.history.SealedRows;
import org.matricula.persistence.query.Chunks;

/** Seals the rows of one action. The chain is locked only for the last step, when every row is in the database. */
final class SealWriter {

    private final EntityManager em;
    private final Action action;
    private final List<SealedRow> rows = new ArrayList<>();
    private final List<SealedRows> full = new ArrayList<>();

    SealWriter(EntityManager em, Action action) {
        this.em = em;
        this.action = action;
    }

    /** Adds a row, which has been sent to the database. */
    void add(SealedRow row) {
        rows.add(row);
        if (rows.size() == SealedRows.ROWS) {
            fill();
        }
    }

    private void fill() {
        full.add(SealedRows.of(action.getId(), rows));
        rows.clear();
    }

    /** Writes the seals at the end of the chain of this thread. */
    void write() {
        if (!rows.isEmpty()) {
            fill();
        }
        var chain = locked(em, ChainLease.current());
        Chunks.of(full).forEach(some -> {
            var seals = some.stream().map(chain::add).toList();
            seals.forEach(em::persist);
            em.flush();
            seals.forEach(em::detach);
        });
    }

    /** Returns a chain, locked until the end of the transaction; a new one is not saved yet. */
    static HistoryChain locked(EntityManager em, int number) {
        return em.createQuery("SELECT c FROM HistoryChain c WHERE c.chain = :number", HistoryChain.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny()
                .orElseGet(() -> {
                    var chain = new HistoryChain(number);
                    em.persist(chain);
                    return chain;
                });
    }
}
