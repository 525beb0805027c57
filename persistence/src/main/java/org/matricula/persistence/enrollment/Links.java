package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.Student;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.list.Chunks;

/** The statements behind a change of links, a fixed number of them however many links there are. */
final class Links {

    /**
     * Who is enrolled in what.
     *
     * @param student the id of the student
     * @param course the id of the course
     */
    record Pair(Long student, Long course) {}

    private final EntityManager em;

    Links(EntityManager em) {
        this.em = em;
    }

    /** Locks the students' rows until the end of the transaction and returns the ids, all of which exist. */
    List<Long> lockStudents(List<Long> ids) {
        var found = new HashSet<Long>();
        Chunks.of(ids.stream().sorted().toList())
                .forEach(chunk -> em.createQuery("SELECT s FROM Student s WHERE s.id IN :ids", Student.class)
                        .setParameter("ids", chunk)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .forEach(student -> found.add(student.getId())));
        return allOf("student.id", ids, found);
    }

    /** Returns the ids, all of which are courses. */
    List<Long> requireCourses(List<Long> ids) {
        var found = new HashSet<Long>();
        Chunks.of(ids)
                .forEach(
                        chunk -> found.addAll(em.createQuery("SELECT c.id FROM Course c WHERE c.id IN :ids", Long.class)
                                .setParameter("ids", chunk)
                                .getResultList()));
        return allOf("course.id", ids, found);
    }

    private static List<Long> allOf(String field, List<Long> ids, Set<Long> found) {
        for (var id : ids) {
            if (!found.contains(id)) {
                throw new NotFoundException(field, id);
            }
        }
        return ids;
    }

    /** The enrollments that there are between these students and these courses. */
    Set<Pair> pairs(List<Long> students, List<Long> courses) {
        var pairs = new HashSet<Pair>();
        Chunks.of(students).forEach(some -> Chunks.of(courses).forEach(few -> pairs.addAll(between(some, few))));
        return pairs;
    }

    private Collection<Pair> between(List<Long> students, List<Long> courses) {
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

    /** The same values with a grade of this transaction. */
    EnrollmentDetails attached(EnrollmentDetails details) {
        var grade = details.grade();
        return grade == null || em.contains(grade) ? details : details.with(existing(grade));
    }

    private Grade existing(Grade grade) {
        var found = em.find(Grade.class, grade.getId());
        if (found == null) {
            throw new NotFoundException("grade.code", grade.getCode());
        }
        return found;
    }

    /** Sends the pending changes to the database, and tells by name what it refuses. */
    void flush() {
        Flush.now(em, new Flush.Unique("uq_enrollment_student_course", "enrollment", "of the same student and course"));
    }
}
