package org.matricula.web.picker;

import java.io.Serializable;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.list.LookupResult.Suggestion;

/**
 * One line of a picker: a course on a student's page, a student on a course's. The same id is the same choice, whatever its
 * label.
 *
 * @param id the id of the course or student; null if it was posted but never offered
 * @param label what people read, as in {@code CS-101 Programming}
 */
public record Choice(Long id, String label) implements Serializable {

    /** Returns an object as a choice, labeled as history names it. */
    public static Choice of(TracedEntity one) {
        return new Choice(one.getId(), one.traced().label());
    }

    /** Returns an object that a search found as a choice: its key and its label, once where they are the same. */
    public static Choice of(Suggestion one) {
        return new Choice(one.id(), one.key().equals(one.label()) ? one.key() : one.key() + " " + one.label());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choice choice && id != null && id.equals(choice.id);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id == null ? 0 : id);
    }
}
