package org.matricula.persistence.enrollment;

import java.io.Serializable;

/**
 * What a deletion takes with it.
 *
 * @param objects the students, courses or grades themselves
 * @param enrollments their enrollments
 * @param graded those of the enrollments that have a grade
 */
public record DeletionReport(long objects, long enrollments, long graded) implements Serializable {}
