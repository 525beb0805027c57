package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.history.EarlierValues;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;

/** Checks before a deletion that nobody changed the students or courses since their user saw them. */
final class DeletionCheck {

    private final EntityManager em;
    private final Rights rights;

    DeletionCheck(EntityManager em, Rights rights) {
        this.em = em;
        this.rights = rights;
    }

    /**
     * Locks the rows, and refuses them if one of them was changed. A row that no longer exists is passed over here.
     *
     * @param view the right to see the values of the rows
     * @param seen the report that was agreed to, with the versions
     * @throws ConflictException if fields of some of them have other values; it names each field with both values
     * @throws RefusedException the same, if the caller cannot see the values
     */
    void requireUnchanged(Class<? extends TracedEntity> type, String view, Collection<Long> ids, DeletionReport seen) {
        var conflicts = Chunks.of(ids.stream().sorted().toList())
                .flatMap(some -> EarlierValues.changed(em, LockedRows.of(em, type, some), seen.versions()).stream())
                .toList();
        if (conflicts.isEmpty()) {
            return;
        }
        if (!rights.may(view)) {
            throw new RefusedException("deletion.edited", "");
        }
        throw new ConflictException(conflicts);
    }
}
