package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.Course;
import org.matricula.domain.edit.FieldConflict;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.student.Student;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.query.Chunks;

/** Saves the links of one page, all or none, with a fixed number of statements however many links there are. */
final class LinkSave {

    private final EntityManager em;
    private final Rights rights;
    private final List<Conflict> conflicts = new ArrayList<>();

    LinkSave(EntityManager em, Rights rights) {
        this(em, rights, List.of());
    }

    /** Conflicts of the page's own fields are reported together with those of the links. */
    LinkSave(EntityManager em, Rights rights, List<FieldConflict> own) {
        this.em = em;
        this.rights = rights;
        own.forEach(field -> conflicts.add(Conflict.of(field)));
    }

    void ofStudent(Student student, List<LinkEdit> all) {
        var edits = LinkEdit.folded(all);
        var courses =
                byId(edits, Course::getId, em.createQuery("SELECT c FROM Course c WHERE c.id IN :ids", Course.class));
        var existing = byId(
                edits,
                enrollment -> enrollment.getCourse().getId(),
                em.createQuery("""
                                SELECT e FROM Enrollment e LEFT JOIN FETCH e.grade
                                WHERE e.student = :student AND e.course.id IN :ids
                                """, Enrollment.class).setParameter("student", student));
        edits.forEach(edit -> apply(
                edit,
                existing,
                other(edit, "course.id", courses),
                Course::getCode,
                (course, details) -> new Enrollment(student, course, details)));
        finish();
    }

    void ofCourse(Course course, List<LinkEdit> all) {
        var edits = LinkEdit.folded(all);
        var students = byId(
                edits,
                Student::getId,
                em.createQuery("SELECT s FROM Student s WHERE s.id IN :ids", Student.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE));
        var existing = byId(
                edits,
                enrollment -> enrollment.getStudent().getId(),
                em.createQuery("""
                                SELECT e FROM Enrollment e LEFT JOIN FETCH e.grade
                                WHERE e.course = :course AND e.student.id IN :ids
                                """, Enrollment.class).setParameter("course", course));
        edits.forEach(edit -> apply(
                edit,
                existing,
                other(edit, "student.id", students),
                Student::getNumber,
                (student, details) -> new Enrollment(student, course, details)));
        finish();
    }

    private static <T> Map<Long, T> byId(List<LinkEdit> edits, Function<T, Long> id, TypedQuery<T> query) {
        var found = new HashMap<Long, T>();
        Chunks.of(edits.stream().map(LinkEdit::otherEnd).sorted().toList())
                .forEach(ids -> query.setParameter("ids", ids)
                        .getResultList()
                        .forEach(each -> found.put(id.apply(each), each)));
        return found;
    }

    /** Returns the entity at the other end; null if it was deleted and the link is removed anyway. */
    private static <T> T other(LinkEdit edit, String field, Map<Long, T> others) {
        var other = others.get(edit.otherEnd());
        if (other == null && edit.wanted() != null) {
            throw new NotFoundException(field, edit.otherEnd());
        }
        return other;
    }

    private <T extends VersionedEntity> void apply(
            LinkEdit edit,
            Map<Long, Enrollment> existing,
            T other,
            Function<T, String> label,
            BiFunction<T, EnrollmentDetails, Enrollment> link) {
        var enrollment = existing.get(edit.otherEnd());
        var now = enrollment == null ? null : enrollment.details();
        var name = other == null ? null : label.apply(other);
        edit.right().ifPresent(rights::require);
        if (edit.seen() == null && now != null && !rights.may(Role.ENROLLMENT_VIEW)) {
            throw new DuplicateException("enrollment", name);
        }
        var merge = LinkMerge.of(edit, name, now);
        conflicts.addAll(merge.conflicts());
        var wanted = merge.merged();
        LinkEdit.right(now, wanted).ifPresent(rights::require); // what the page showed may have been something else
        if (wanted == null && enrollment != null) {
            em.remove(enrollment);
        } else if (wanted != null && enrollment == null) {
            Flush.persist(em, link.apply(other, new Links(em).attached(wanted)));
        } else if (wanted != null) {
            enrollment.amend(new Links(em).attached(wanted));
        }
    }

    private void finish() {
        if (!conflicts.isEmpty()) {
            throw new ConflictException(conflicts);
        }
        new Links(em).flush();
    }
}
