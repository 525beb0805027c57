package org.matricula.persistence.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of an entity with what their labels in the history need, with a fixed number of statements for each call. */
public final class LockedRows {

    private LockedRows() {}

    /**
     * Returns the existing rows, locked until the end of the transaction. Lock rows in the order of their ids, also by several
     * calls, so that two transactions with the same rows do not wait for each other.
     *
     * @param ids at most {@value Chunks#SIZE}, in their order
     */
    public static <E> List<E> of(EntityManager em, Class<E> entity, List<Long> ids) {
        return read(em, entity, ids, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Returns the existing rows without locks. */
    public static <E> List<E> unlocked(EntityManager em, Class<E> entity, List<Long> ids) {
        return read(em, entity, ids, LockModeType.NONE);
    }

    /** Returns the versions of the existing rows, by their ids, without reading anything else of them. */
    public static Map<Long, Integer> versions(EntityManager em, Class<?> entity, Collection<Long> ids) {
        var versions = new HashMap<Long, Integer>();
        Chunks.of(ids).forEach(some -> em.createQuery(
                        "SELECT x.id, x.version FROM %s x WHERE x.id IN :ids".formatted(name(em, entity)),
                        Object[].class)
                .setParameter("ids", some)
                .getResultList()
                .forEach(row -> versions.put((Long) row[0], (Integer) row[1])));
        return versions;
    }

    private static <E> List<E> read(EntityManager em, Class<E> entity, List<Long> ids, LockModeType lock) {
        readEnds(em, entity, ids);
        var rows = em.createQuery("SELECT e FROM " + name(em, entity) + " e WHERE e.id IN :ids", entity)
                .setParameter("ids", ids);
        if (lock != LockModeType.NONE
                && !em.getMetamodel().entity(entity).getPluralAttributes().isEmpty()) {
            rows.getResultList(); // EclipseLink loads the collections of a row that it reads for the first time
            // with a lock
        }
        return rows.setLockMode(lock).getResultList();
    }

    /**
     * Reads the related rows that the history names, so that they are not read one by one. It is read by a join without a lock:
     * no database locks rows of a join, and Derby runs a subquery once for each row of the table outside it.
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
