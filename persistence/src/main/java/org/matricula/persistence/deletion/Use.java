package org.matricula.persistence.deletion;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that refer to objects that are to be deleted.
 *
 * @param entity their kind, as in {@code enrollment}
 * @param effect the consequence of a deletion for them
 * @param rows their number
 * @param valued the number of those with a value that is another object, such as a grade
 * @param fingerprint differs as soon as one of them came, went or was changed, even if the numbers stay the same
 * @param first the labels of the first of them; none if the caller cannot view them
 * @param list the address of the list of all of them; null if there is none
 */
public record Use(
        String entity,
        Effect effect,
        long rows,
        long valued,
        long fingerprint,
        List<String> first,
        @Nullable String list)
        implements Serializable {

    /** The consequence of a deletion for rows that refer to the deleted objects. */
    public enum Effect {
        /** They are links between the objects and others, and are deleted with them. */
        GOES,
        /** They are objects that lose only the link. */
        UNLINKED,
        /** They have a deleted object as a value; as long as there are any, nothing is deleted. */
        PREVENTS
    }

    /** Returns the number of further rows; 0 if none is named. */
    public long getMore() {
        return first.isEmpty() ? 0 : rows - first.size();
    }

    /** Returns these rows and those of further objects. */
    Use and(Use other) {
        return new Use(
                entity,
                effect,
                rows + other.rows,
                valued + other.valued,
                fingerprint + other.fingerprint,
                first.isEmpty() ? other.first : first,
                list == null ? other.list : list);
    }

    boolean isSameAs(Use other) {
        return entity.equals(other.entity)
                && effect == other.effect
                && rows == other.rows
                && valued == other.valued
                && fingerprint == other.fingerprint;
    }
}
