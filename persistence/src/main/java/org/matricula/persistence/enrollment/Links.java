package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.Course;
import org.matricula.domain.student.Student;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.retry.AgainException;

/** The statements of a change of links, a fixed number however many links there are. */
final class Links {

    private final EntityManager em;

    Links(EntityManager em) {
        this.em = em;
    }

    /** Returns the students, all of which exist; their rows are locked until the end of the transaction. */
    List<Student> lockStudents(List<Long> ids) {
        return all(
                "student.id",
                ids,
                em.createQuery("SELECT s FROM Student s WHERE s.id IN :ids", Student.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The courses, all of which exist. */
    List<Course> courses(List<Long> ids) {
        return all("course.id", ids, em.createQuery("SELECT c FROM Course c WHERE c.id IN :ids", Course.class));
    }

    /** Locks in the order of the ids, so that two transactions do not wait for each other. */
    private static <T extends VersionedEntity> List<T> all(String field, List<Long> ids, TypedQuery<T> query) {
        var found = Chunks.of(ids.stream().sorted().toList())
                .flatMap(chunk -> query.setParameter("ids", chunk).getResultStream())
                .toList();
        var missing = new HashSet<>(ids);
        found.forEach(each -> missing.remove(each.getId()));
        for (var id : ids) {
            if (missing.contains(id)) {
                throw new NotFoundException(field, id);
            }
        }
        return found;
    }

    /** The ids of a student and a course. */
    record Pair(Long student, Long course) {}

    /** Returns the existing enrollments between these students and these courses. */
    Set<Pair> between(List<Long> students, List<Long> courses) {
        var found = new HashSet<Pair>();
        Chunks.of(students).forEach(some -> Chunks.of(courses).forEach(few -> found.addAll(linksBetween(some, few))));
        return found;
    }

    private Collection<Pair> linksBetween(List<Long> students, List<Long> courses) {
        return em.createQuery("""
                        SELECT e.student.id, e.course.id FROM Enrollment e
                        WHERE e.student.id IN :students AND e.course.id IN :courses
                        """, Object[].class)
                .setParameter("students", students)
                .setParameter("courses", courses)
                .getResultStream()
                .map(row -> new Pair((Long) row[0], (Long) row[1]))
                .toList();
    }

    /**
     * Sends the pending changes to the database, and translates what it refuses.
     *
     * @throws AgainException if a link exists that was not there when this transaction looked: at SERIALIZABLE isolation its
     *     snapshot may be older than the lock on the student, and a repetition sees the link
     */
    void flush() {
        try {
            Flush.now(em, new Flush.Unique("uq_enrollment_student_course", "enrollment", null));
        } catch (DuplicateException e) {
            throw new AgainException(e);
        }
    }
}
