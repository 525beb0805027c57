package org.matricula.domain.history;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The object of a change, as it was known then.
 *
 * @param subject the kind of object, as in {@code student}
 * @param id its id
 * @param label what people knew it by, as a number and a name
 * @param ends the ids of both ends of a link, as of an enrollment, in the order of its entity, null for one that was
 *     never saved; empty for other objects
 */
public record ChangedObject(String subject, Long id, String label, List<@Nullable Long> ends) implements Serializable {

    /** The ends do not change. */
    public ChangedObject {
        ends = Collections.unmodifiableList(new ArrayList<>(ends));
    }

    /** An object that is no link. */
    public ChangedObject(String subject, Long id, String label) {
        this(subject, id, label, List.of());
    }

    /** Returns whether it is a link between two objects, as an enrollment. */
    public boolean isLink() {
        return !ends.isEmpty();
    }
}
