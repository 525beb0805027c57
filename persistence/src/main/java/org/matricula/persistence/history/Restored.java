package org.matricula.persistence.history;

import java.io.Serializable;
import java.util.List;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.history.ChangedObject;

/**
 * The result of a restoration.
 *
 * @param object the object
 * @param page the object on whose page it is seen: the first end of a link
 * @param enrollments how many came back with it
 * @param leftOut the enrollments whose other end no longer exists; each can be restored once that is restored
 * @param unlinked the labels of objects that no longer exist, with which it was linked without values
 */
public record Restored(
        ChangedObject object, EntityKey page, long enrollments, List<String> leftOut, List<String> unlinked)
        implements Serializable {}
