package org.matricula.persistence.enrollment;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.matricula.persistence.error.RefusedException;

/**
 * The objects and enrollments that a deletion deletes.
 *
 * @param objects the students, courses or grades themselves
 * @param enrollments their enrollments
 * @param graded those of the enrollments that have a grade
 * @param fingerprint differs as soon as an enrollment came, went or was changed, even if the numbers stay the same
 * @param versions the versions of the objects, by id
 */
public record DeletionReport(long objects, long enrollments, long graded, long fingerprint, Map<Long, Integer> versions)
        implements Serializable {

    /** A deletion of nothing. */
    public static final DeletionReport NOTHING = new DeletionReport(0, 0, 0, 0);

    /** A report about the enrollments alone. */
    public DeletionReport(long objects, long enrollments, long graded, long fingerprint) {
        this(objects, enrollments, graded, fingerprint, Map.of());
    }

    /** Returns the sum of this report and another one about other objects. */
    public DeletionReport and(DeletionReport other) {
        var all = new HashMap<>(versions);
        all.putAll(other.versions);
        return new DeletionReport(
                objects + other.objects,
                enrollments + other.enrollments,
                graded + other.graded,
                fingerprint + other.fingerprint,
                all);
    }

    /**
     * Returns this report for a user who saw the objects in a list before.
     *
     * @param listed the versions that the list showed, by id; an object without one was first seen with this report
     */
    public DeletionReport listedAt(Map<Long, Integer> listed) {
        var seen = new HashMap<>(versions);
        seen.replaceAll((id, version) -> Math.min(version, listed.getOrDefault(id, version)));
        return new DeletionReport(objects, enrollments, graded, fingerprint, seen);
    }

    /**
     * Returns this report if it takes with it what was agreed to, and nothing else.
     *
     * @throws RefusedException if the enrollments changed
     */
    DeletionReport required(DeletionReport seen) {
        if (!equals(seen)) {
            throw new RefusedException("deletion.changed", enrollments);
        }
        return this;
    }

    /** Reports are equal if they take the same with them; whether the objects changed is checked by their versions. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DeletionReport that
                && objects == that.objects
                && enrollments == that.enrollments
                && graded == that.graded
                && fingerprint == that.fingerprint;
    }

    @Override
    public int hashCode() {
        return Objects.hash(objects, enrollments, graded, fingerprint);
    }
}
