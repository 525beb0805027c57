package org.matricula.persistence.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.course.CourseRef;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** The courses of the school. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CourseRepository {

    /* A placeholder until the id is known; never sent to the database. */
    private static final String TO_BE_DRAWN = "new";

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** The course, if there is one with this id. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_VIEW})
    @ReadOnly
    public Optional<Course> find(Long id) {
        return Optional.ofNullable(em.find(Course.class, id));
    }

    /** Returns the course with a code, if there is one; upper and lower case, kinds of dashes and blanks do not matter. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_VIEW})
    @ReadOnly
    public Optional<Course> findByCode(String code) {
        return new KeyLookup<>(em, Course.class).find(code);
    }

    /**
     * Returns the course of a reference.
     *
     * @throws InvalidException if it was never saved; no statement is sent
     * @throws NotFoundException if there is none
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_VIEW})
    @ReadOnly
    public Course get(CourseRef ref) {
        return find(requireId(ref)).orElseThrow(() -> new NotFoundException("course.id", ref.getId()));
    }

    /**
     * Saves a new course; a missing code is assigned.
     *
     * @return the saved course, with id and code
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_ADD})
    public Course create(CourseDetails details) {
        var course = new Course(details);
        boolean drawn = course.getCode() == null;
        if (drawn) {
            course.assignCode(TO_BE_DRAWN);
        }
        Flush.persist(em, course);
        if (drawn) {
            course.assignCode("C-%06d".formatted(course.getId()));
        }
        flush(course);
        return course;
    }

    /** Saves a new course and assigns its code. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_ADD})
    public Course create(String name, String description) {
        return create(new CourseDetails(null, name, description));
    }

    /** Sends the pending changes of a course to the database, and translates refusals. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_CHANGE})
    public void flush(Course course) {
        new KeyLookup<>(em, Course.class).flush(course);
    }

    /** Returns the number of courses. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_VIEW})
    @ReadOnly
    public long count() {
        return em.createQuery("SELECT COUNT(c) FROM Course c", Long.class).getSingleResult();
    }

    /**
     * Returns the courses with these ids, by code; unknown ids are ignored.
     *
     * @param ids may be empty
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_VIEW})
    @ReadOnly
    public List<Course> listByIds(Collection<Long> ids) {
        return Chunks.of(ids)
                .flatMap(chunk -> em.createQuery("SELECT c FROM Course c WHERE c.id IN :ids", Course.class)
                        .setParameter("ids", chunk)
                        .getResultStream())
                .sorted(Course.ORDER)
                .toList();
    }

    private static Long requireId(CourseRef ref) {
        if (ref.getId() == null) {
            throw new InvalidException("course.id", null, "is missing: the course was never saved");
        }
        return ref.getId();
    }
}
