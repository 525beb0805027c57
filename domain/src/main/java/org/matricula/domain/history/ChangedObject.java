package org.matricula.domain.history;

import java.io.Serializable;

/**
 * The object of a change, as it was known then.
 *
 * @param subject what it is
 * @param id its id
 * @param label what people knew it by, as a number and a name
 * @param studentId the student whose history it belongs to, or null
 * @param courseId the course whose history it belongs to, or null
 */
public record ChangedObject(Subject subject, Long id, String label, Long studentId, Long courseId)
        implements Serializable {}
