package org.matricula.persistence.relation;

import java.io.Serializable;
import java.util.List;

/**
 * The links of one relation that a page adds and removes; all others stay as they are.
 *
 * @param relation its name at the end that the page shows
 * @param added the ids of the other ends to link
 * @param removed the ids of the other ends whose links go
 */
public record RelationEdit(String relation, List<Long> added, List<Long> removed) implements Serializable {

    /** The lists do not change. */
    public RelationEdit {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Returns whether nothing is added or removed. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
