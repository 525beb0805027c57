package org.matricula.persistence.history;

import java.util.List;
import org.matricula.domain.history.ChangedObject;

/**
 * The result of a restoration.
 *
 * @param object the object
 * @param enrollments how many came back with it
 * @param leftOut the enrollments whose other end is gone by now; each can be restored by itself, once that is back
 */
public record Restored(ChangedObject object, long enrollments, List<String> leftOut) {}
