package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.history.RecordedValue;
import org.matricula.persistence.change.Values;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.history.EarlierValues;
import org.matricula.persistence.query.Chunks;

/** Reads enrollments as their user saw them, with at most three statements for each thousand. */
final class SeenEnrollments {

    private final EntityManager em;
    private final Map<Long, Integer> versions;
    private final boolean named;
    /* thousands of rows have few different values */
    private final Map<EnrollmentDetails, EnrollmentDetails> shared = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param versions the versions that the user saw, by id; a row without one is read as it is now
     * @param named whether student and course can be named
     */
    SeenEnrollments(EntityManager em, Map<Long, Integer> versions, boolean named) {
        this.em = em;
        this.versions = versions;
        this.named = named;
    }

    /** Returns those of the rows that exist, in the order of the ids. */
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
        var past = new EarlierValues(em, VersionedEntity.nameOf(Enrollment.class), changed);
        var grades = changed.isEmpty() ? Map.<Long, Grade>of() : grades();
        return ids.stream().map(found::get).filter(Objects::nonNull).map(each -> seen(each, past, grades));
    }

    private Map<Long, Grade> grades() {
        return em.createQuery("SELECT g FROM Grade g", Grade.class)
                .getResultStream()
                .collect(Collectors.toMap(Grade::getId, Function.identity()));
    }

    private int version(Enrollment row) {
        int seen = versions.getOrDefault(row.getId(), row.getVersion());
        if (seen < 1 || seen > row.getVersion()) {
            throw new InvalidException("enrollment.version", seen, "is not a version of this row");
        }
        return seen;
    }

    private SeenEnrollment seen(Enrollment row, EarlierValues past, Map<Long, Grade> grades) {
        var details = version(row) == row.getVersion()
                ? row.details()
                : past.of(row, version(row))
                        .filter(values -> isKnown(values.get("grade"), grades))
                        .map(values ->
                                Values.read(EnrollmentDetails.class, values, (type, grade) -> grades.get(grade.id())))
                        .orElse(null);
        var label =
                named ? row.getStudent().getNumber() + " · " + row.getCourse().getCode() : String.valueOf(row.getId());
        return new SeenEnrollment(
                row.getId(), label, details == null ? null : shared.computeIfAbsent(details, each -> each));
    }

    /** A grade that was deleted since, or is in the history without its id, cannot be shown. */
    private static boolean isKnown(@Nullable RecordedValue grade, Map<Long, Grade> grades) {
        return grade == null || (grade.id() != null && grades.containsKey(grade.id()));
    }
}
