package org.matricula.persistence.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.transfer.RowImport.Context;

/**
 * The import of a file whose rows are entities.
 *
 * @param <K> the key of a row outside the database, folded
 * @param <D> the fields of a row
 * @param <E> the entity of a row
 */
abstract class TableImport<K, D extends Record, E extends VersionedEntity> extends RowImport<K, D> {

    private final Class<? extends E> entity;
    private final Map<K, Long> ids = new HashMap<>();

    TableImport(Context context, TransferFile file, Class<? extends E> entity) {
        super(context, file);
        this.entity = entity;
    }

    abstract E create(K key, D details);

    abstract void amend(E stored, D details);

    /** Prepares the creation of several rows. */
    void prepare(Collection<K> keys) {
        // most have nothing to prepare
    }

    abstract Flush.Unique unique();

    @Override
    void load() {
        super.load();
        before().forEach((key, row) -> ids.put(key, row.id()));
    }

    /** Returns the id of a row that is stored or was written. */
    Long id(K key) {
        return Objects.requireNonNull(ids.get(key), () -> file() + " " + key);
    }

    Map<K, Long> ids() {
        return ids;
    }

    @Override
    void write(Progress progress) {
        int done = 0;
        for (var chunk : Chunks.of(created().keySet()).toList()) {
            prepare(chunk);
            var entities = new HashMap<K, E>();
            for (var key : chunk) {
                var fresh = create(key, created().get(key));
                Flush.persist(em(), fresh);
                entities.put(key, fresh);
            }
            flush();
            entities.forEach((key, fresh) -> ids.put(key, fresh.getId()));
            done = advance(progress, done, chunk.size());
        }
        for (var chunk : Chunks.of(changed().keySet()).toList()) {
            find(entity, chunk).forEach(this::amend);
            flush();
            done = advance(progress, done, chunk.size());
        }
    }

    /* changes of others since the comparison are not overwritten */
    private void amend(E stored) {
        var wanted = changed().get(stored.getId());
        if (stored.getVersion() != wanted.version()) {
            throw new StaleException(null);
        }
        amend(stored, wanted.details());
    }

    /** Returns the entities with these ids, at most 1,000, in one select. */
    <T extends VersionedEntity> List<T> find(Class<T> type, Collection<Long> some) {
        return em().createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.id IN :ids", type)
                .setParameter("ids", some)
                .getResultList();
    }

    private void flush() {
        Flush.now(em(), unique());
        em().clear();
    }
}
