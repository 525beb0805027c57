package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;

/** Reads the rows of an entity together with what history calls them by, a fixed number of statements for each call. */
public final class LockedRows {

    private LockedRows() {}

    /**
     * The rows that are there, locked until the end of the transaction. Whoever locks rows of several calls does so in the
     * order of their ids, so that two who lock the same rows do not wait for each other.
     *
     * @param ids at most {@value Chunks#SIZE}, in their order
     */
    public static <E> List<E> of(EntityManager em, Class<E> entity, List<Long> ids) {
        return read(em, entity, ids, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The rows that are there, for somebody who only looks at them. */
    public static <E> List<E> unlocked(EntityManager em, Class<E> entity, List<Long> ids) {
        return read(em, entity, ids, LockModeType.NONE);
    }

    private static <E> List<E> read(EntityManager em, Class<E> entity, List<Long> ids, LockModeType lock) {
        readEnds(em, entity, ids);
        return em.createQuery("SELECT e FROM " + name(em, entity) + " e WHERE e.id IN :ids", entity)
                .setParameter("ids", ids)
                .setLockMode(lock)
                .getResultList();
    }

    /**
     * Reads what the rows refer to, because history names it, and so that none of it is read one by one. It is read by a join
     * without a lock: no database locks rows of a join, and Derby runs a subquery once for each row of the table outside it.
     */
    private static void readEnds(EntityManager em, Class<?> entity, List<Long> ids) {
        em.getMetamodel().entity(entity).getSingularAttributes().stream()
                .filter(SingularAttribute::isAssociation)
                .forEach(end -> em.createQuery("SELECT x FROM %s e JOIN e.%s x WHERE e.id IN :ids"
                                .formatted(name(em, entity), end.getName()))
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private static String name(EntityManager em, Class<?> entity) {
        return em.getMetamodel().entity(entity).getName();
    }
}
