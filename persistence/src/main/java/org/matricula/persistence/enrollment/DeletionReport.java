package org.matricula.persistence.enrollment;

import java.io.Serializable;

/**
 * What a deletion takes with it.
 *
 * @param objects the students, courses or grades themselves
 * @param enrollments their enrollments
 * @param graded those of the enrollments that have a grade
 * @param fingerprint another one when an enrollment came, went or was changed, even where the numbers stay the same
 */
public record DeletionReport(long objects, long enrollments, long graded, long fingerprint) implements Serializable {}
