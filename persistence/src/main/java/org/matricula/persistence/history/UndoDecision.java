package org.matricula.persistence.history;

import java.io.Serializable;
import java.util.Map;

/**
 * The decisions about objects that have changed since an action.
 *
 * @param anyway by the id of each difference that was shown: true to undo it anyway, false to keep it as it is now
 * @param rest the same for those that were not shown; null where all were
 */
public record UndoDecision(Map<Long, Boolean> anyway, Boolean rest) implements Serializable {

    /** For an action that nobody changed anything of since. */
    public static final UndoDecision NONE = new UndoDecision(Map.of(), null);

    /** The decision about an object; null where there is none. */
    Boolean about(Long id, boolean shown) {
        return shown ? anyway.get(id) : rest;
    }
}
