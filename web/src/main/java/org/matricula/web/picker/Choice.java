package org.matricula.web.picker;

import java.io.Serializable;

/**
 * One line of a picker: a course on a student's page, a student on a course's. The same id is the same choice, whatever its
 * label.
 *
 * @param id the id of the course or student; null if it was posted but never offered
 * @param label what people read, as in {@code CS-101 Programming}
 */
public record Choice(Long id, String label) implements Serializable {

    @Override
    public boolean equals(Object other) {
        return other instanceof Choice choice && id != null && id.equals(choice.id);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id == null ? 0 : id);
    }
}
