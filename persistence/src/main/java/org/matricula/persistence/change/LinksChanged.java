package org.matricula.persistence.change;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * A CDI event: the links that one transaction added and removed, by a page, the relation API or an import. Observe it {@code
 * during = AFTER_SUCCESS} to receive saved links only, or BEFORE_COMPLETION to take part in the transaction. A link that was
 * removed and added again is in both. A change of its grade or dates is not a change of the link.
 *
 * @param by the name of the user
 * @param added the links that were not there before
 * @param removed the links that were there
 */
public record LinksChanged(String by, Set<Link> added, Set<Link> removed) implements Serializable {

    /**
     * An event that nobody can change. The hash codes of links lie close together; {@link Set#copyOf}, which looks for the next free
     * place from there, would take hours for a million.
     */
    public LinksChanged {
        added = Collections.unmodifiableSet(new HashSet<>(added));
        removed = Collections.unmodifiableSet(new HashSet<>(removed));
    }
}
