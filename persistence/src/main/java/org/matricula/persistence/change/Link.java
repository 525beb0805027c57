package org.matricula.persistence.change;

import java.io.Serializable;
import org.matricula.domain.history.ChangedObject;

/**
 * A link with values as the pair of its ends.
 *
 * @param kind its kind, as in {@code enrollment}
 * @param first the id of its first end, as of the student
 * @param second the id of its second end, as of the course
 */
public record Link(String kind, Long first, Long second) implements Serializable {

    static Link of(ChangedObject link) {
        return new Link(link.subject(), link.ends().get(0), link.ends().get(1));
    }
}
