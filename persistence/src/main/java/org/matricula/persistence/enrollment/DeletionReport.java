package org.matricula.persistence.enrollment;

import java.io.Serializable;
import org.matricula.persistence.error.RefusedException;

/**
 * What a deletion takes with it.
 *
 * @param objects the students, courses or grades themselves
 * @param enrollments their enrollments
 * @param graded those of the enrollments that have a grade
 * @param fingerprint another one when an enrollment came, went or was changed, even where the numbers stay the same
 */
public record DeletionReport(long objects, long enrollments, long graded, long fingerprint) implements Serializable {

    /** Takes nothing with it. */
    public static final DeletionReport NOTHING = new DeletionReport(0, 0, 0, 0);

    /** This one and another together. */
    public DeletionReport and(DeletionReport other) {
        return new DeletionReport(
                objects + other.objects,
                enrollments + other.enrollments,
                graded + other.graded,
                fingerprint + other.fingerprint);
    }

    /**
     * This one, if it is what was agreed to.
     *
     * @throws RefusedException if it is not
     */
    DeletionReport required(DeletionReport seen) {
        if (!equals(seen)) {
            throw new RefusedException("deletion.changed", enrollments);
        }
        return this;
    }
}
