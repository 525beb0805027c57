package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.list.Chunks;

/** Reads enrollments as their user saw them, with at most three statements for each thousand. */
final class SeenEnrollments {

    private final EntityManager em;
    private final Map<Long, Integer> versions;
    private final boolean named;
    /* thousands of rows have few different values */
    private final Map<EnrollmentDetails, EnrollmentDetails> shared = new HashMap<>();

    /**
     * At these versions.
     *
     * @param versions by id; a row without one is taken as it stands
     * @param named whether student and course may be named
     */
    SeenEnrollments(EntityManager em, Map<Long, Integer> versions, boolean named) {
        this.em = em;
        this.versions = versions;
        this.named = named;
    }

    /** Those of these rows that exist, in the order of the ids. */
    List<SeenEnrollment> of(Collection<Long> ids) {
        return Chunks.of(ids).flatMap(this::chunk).toList();
    }

    private Stream<SeenEnrollment> chunk(List<Long> ids) {
        var found = new HashMap<Long, Enrollment>();
        em.createQuery("""
                        SELECT e FROM Enrollment e JOIN FETCH e.student JOIN FETCH e.course
                        LEFT JOIN FETCH e.grade WHERE e.id IN :ids
                        """, Enrollment.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(each -> found.put(each.getId(), each));
        var changed = found.values().stream()
                .filter(each -> version(each) < each.getVersion())
                .map(Enrollment::getId)
                .toList();
        var past = new EnrollmentPast(em, changed);
        return ids.stream().map(found::get).filter(Objects::nonNull).map(each -> seen(each, past));
    }

    private int version(Enrollment row) {
        int seen = versions.getOrDefault(row.getId(), row.getVersion());
        if (seen < 1 || seen > row.getVersion()) {
            throw new InvalidException("enrollment.version", seen, "is not a version of this row");
        }
        return seen;
    }

    private SeenEnrollment seen(Enrollment row, EnrollmentPast past) {
        var details = past.of(row, version(row));
        var label =
                named ? row.getStudent().getNumber() + " · " + row.getCourse().getCode() : String.valueOf(row.getId());
        return new SeenEnrollment(
                row.getId(), label, details == null ? null : shared.computeIfAbsent(details, each -> each));
    }
}
