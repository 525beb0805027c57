package org.matricula.persistence.history;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about objects that have changed since an action.
 *
 * @param anyway by the id of each difference that was shown: true to undo it anyway, false to keep it as it is now
 * @param rest the same for those that were not shown; null if all were shown
 */
public record UndoDecision(
        Map<Long, Boolean> anyway, @Nullable Boolean rest) implements Serializable {

    /** Returns the decision about an action without later changes. */
    public static final UndoDecision NONE = new UndoDecision(Map.of(), null);

    /** Returns the decision about an object, if there is one. */
    @Nullable
    Boolean about(Long id, boolean shown) {
        return shown ? anyway.get(id) : rest;
    }
}
