package org.matricula.persistence.change;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.ServiceLoader;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.ActionCount;
import org.matricula.domain.history.Change;
import org.matricula.persistence.query.Chunks;

/** Writes the changes of a transaction into history, in the same transaction. */
public final class HistoryWriter {

    private static final List<ChangeRule> RULES =
            ServiceLoader.load(ChangeRule.class, ChangeRule.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final EntityManager em;

    /** Into the database of this one. */
    public HistoryWriter(EntityManager em) {
        this.em = em;
    }

    /**
     * Writes one action with all its changes, and seals them; nothing if there are none.
     *
     * @throws RuntimeException if a {@link ChangeRule} refuses them
     */
    public void write(String by, ChangeWatch watch) {
        var changes = watch.changes();
        if (changes.isEmpty()) {
            return;
        }
        var author = new ChangeAuthor(by, Origin.current(), Origin.client());
        RULES.forEach(rule -> rule.require(em, author, changes));
        var action = new Action(Instant.now().truncatedTo(ChronoUnit.MICROS), by, author.origin(), watch.undoes());
        em.persist(action);
        var counts = ActionCount.of(action, changes);
        counts.forEach(em::persist);
        var seals = new SealWriter(em, action);
        var types = new TracedTypes(em);
        Chunks.of(changes).forEach(some -> {
            var rows = some.stream()
                    .map(details -> new Change(action, details, types.ends(details.object())))
                    .toList();
            rows.forEach(em::persist);
            em.flush();
            rows.stream().map(Change::sealed).forEach(seals::add);
            rows.forEach(em::detach); // an import has many, and nobody reads them here
        });
        seals.add(action.sealed());
        counts.stream().map(ActionCount::sealed).forEach(seals::add);
        seals.write();
    }
}
