package org.matricula.persistence.history;

import java.io.Serializable;
import java.util.List;

/**
 * The result of undoing an action.
 *
 * @param deleted how many objects were deleted
 * @param changed how many got their former values
 * @param restored how many came back
 * @param kept how many stayed as they are now
 * @param leftOut the deleted enrollments that did not come back, because an end of them is gone
 */
public record Undone(long deleted, long changed, long restored, long kept, List<String> leftOut)
        implements Serializable {}
