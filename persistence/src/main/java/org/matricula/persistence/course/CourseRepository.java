package org.matricula.persistence.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.course.CourseRef;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.form.NewObject;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** The courses of the school. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CourseRepository {

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
        return find(InvalidException.idOf(ref)).orElseThrow(() -> new NotFoundException("course.id", ref.getId()));
    }

    /**
     * Saves a new course; a missing code is assigned.
     *
     * @return the saved course, with id and code
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_ADD})
    public Course create(CourseDetails details) {
        return NewObject.of(em, Course.class, details);
    }

    /** Saves a new course and assigns its code. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_ADD})
    public Course create(String name, String description) {
        return create(new CourseDetails(null, name, description));
    }

    /** Returns the number of courses. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_VIEW})
    @ReadOnly
    public long count() {
        return em.createQuery("SELECT COUNT(c) FROM Course c", Long.class).getSingleResult();
    }
}
