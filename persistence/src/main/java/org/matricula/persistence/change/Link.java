package org.matricula.persistence.change;

import java.io.Serializable;

/**
 * An enrollment as the pair of its ends.
 *
 * @param student the id of the student
 * @param course the id of the course
 */
public record Link(Long student, Long course) implements Serializable {}
