package org.matricula.persistence.change;

import java.io.Serializable;

/**
 * That a student is enrolled in a course.
 *
 * @param student the id of the student
 * @param course the id of the course
 */
public record Link(Long student, Long course) implements Serializable {}
