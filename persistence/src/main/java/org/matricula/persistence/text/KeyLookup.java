package org.matricula.persistence.text;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;

/**
 * Finds entities by their keys, however these are typed: case, width, dashes, white space and normalization do not matter.
 *
 * @param <E> an entity with a field that is derived as a key
 */
public final class KeyLookup<E extends TracedEntity> {

    private final EntityManager em;
    private final Class<E> entity;
    private final DerivedColumn key;

    /** Creates a lookup for an entity. */
    public KeyLookup(EntityManager em, Class<E> entity) {
        this.em = em;
        this.entity = entity;
        key = DerivedColumn.key(entity);
    }

    /** Returns the entity with a key, if there is one. */
    public Optional<E> find(String typed) {
        return query(typed).getResultStream().findFirst();
    }

    private TypedQuery<E> query(String typed) {
        return em.createQuery(
                        "SELECT x FROM %s x WHERE x.%s = :key".formatted(entity.getSimpleName(), key.field()), entity)
                .setParameter("key", KeyFold.of(typed));
    }

    /**
     * Refuses an entity whose key belongs to another one. If two are saved at the same moment, only the database notices.
     *
     * @throws DuplicateException naming the other one
     */
    public void requireFree(E mine) {
        requireFree(keyOf(mine), mine.getId());
    }

    /**
     * Sends a new or changed entity to the database, if nobody else has its key.
     *
     * @throws DuplicateException if another one has it
     */
    public void flush(E mine) {
        requireFree(mine);
        var prefix = "uq_" + VersionedEntity.nameOf(entity) + "_";
        var fields = Arrays.stream(mine.details().getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .map(field ->
                        new Flush.Unique(prefix + field, nameOf(field), RecordFields.text(mine.details(), field)));
        var key = new Flush.Unique(prefix, name(), keyOf(mine));
        Flush.now(em, Stream.concat(fields, Stream.of(key)).toArray(Flush.Unique[]::new));
    }

    /**
     * Refuses a key for a new entity.
     *
     * @param wanted the key; null is free
     * @param id of the entity that can have it
     * @throws DuplicateException naming the other one
     */
    public void requireFree(@Nullable String wanted, @Nullable Long id) {
        if (wanted == null) {
            return;
        }
        var folded = KeyFold.of(wanted);
        query(wanted)
                .setFlushMode(FlushModeType.COMMIT) // what is asked about is not sent yet
                .getResultStream()
                .filter(other -> !other.getId().equals(id))
                .filter(other -> KeyFold.of(keyOf(other)).equals(folded)) // unless it gets another key just now
                .findFirst()
                .ifPresent(other -> {
                    throw new DuplicateException(name(), wanted, other.traced().label());
                });
    }

    private String name() {
        return nameOf(key.sourceField());
    }

    private String nameOf(String field) {
        return VersionedEntity.nameOf(entity) + "." + field;
    }

    private @Nullable String keyOf(E one) {
        return RecordFields.text(one.details(), key.sourceField());
    }
}
