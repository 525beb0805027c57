package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.Subject;

/** The values of enrollments at an earlier version, read back from history with two statements however many there are. */
final class EnrollmentPast {

    private final Map<Long, List<Change>> changes = new HashMap<>();
    private final Map<String, Grade> grades = new HashMap<>();

    /** Of these enrollments, at most as many as one statement takes. */
    EnrollmentPast(EntityManager em, List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        em.createQuery("""
                        SELECT c FROM Change c JOIN FETCH c.action
                        WHERE c.subject = :subject AND c.kind = :kind AND c.objectId IN :ids ORDER BY c.id DESC
                        """, Change.class)
                .setParameter("subject", Subject.ENROLLMENT)
                .setParameter("kind", ChangeKind.CHANGED)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(each -> changes.computeIfAbsent(each.details().object().id(), id -> new ArrayList<>())
                        .add(each));
        em.createQuery("SELECT g FROM Grade g", Grade.class)
                .getResultStream()
                .forEach(each -> grades.put(each.getCode(), each));
    }

    /** The values at a version, one action for each that came since; null where history does not tell them. */
    EnrollmentDetails of(Enrollment enrollment, int version) {
        int back = enrollment.getVersion() - version;
        var details = enrollment.details();
        Set<Long> actions = new HashSet<>();
        for (var change : changes.getOrDefault(enrollment.getId(), List.of())) {
            if (!actions.contains(change.getAction().getId()) && actions.size() == back) {
                break;
            }
            actions.add(change.getAction().getId());
            var old = change.details().oldValue();
            if ("grade".equals(change.details().field()) && old != null && !grades.containsKey(old)) {
                return null;
            }
            details = before(details, change.details().field(), old);
        }
        return actions.size() == back ? details : null;
    }

    private EnrollmentDetails before(EnrollmentDetails after, String field, String old) {
        return switch (field) {
            case "grade" -> after.with(old == null ? null : grades.get(old));
            case "status" -> after.with(EnrollmentStatus.valueOf(old));
            case "enrolledOn" -> new EnrollmentDetails(after.grade(), after.status(), day(old), after.endedOn());
            case "endedOn" -> new EnrollmentDetails(after.grade(), after.status(), after.enrolledOn(), day(old));
            default -> throw new IllegalStateException("no field of an enrollment: " + field);
        };
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
