package org.matricula.persistence.retry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.harness.TestDatabase;

/** Writes, and then fails as a database does that found no order for it. */
@Stateless
@PermitAll
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Refused {

    private final AtomicInteger attempts = new AtomicInteger();

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private CourseRepository courses;

    /** Creates a course, after so many attempts that are refused with this SQLSTATE; answers which one succeeded. */
    public int create(String code, int refusals, String state) {
        int attempt = attempts.incrementAndGet();
        courses.create(new CourseDetails(code, "Course", ""));
        if (attempt <= refusals) {
            throw new PersistenceException(new SQLException("refused", state));
        }
        return attempt;
    }

    /** Adds one to the number that a course's name is. */
    public void countUp(Long id) {
        var course = em.find(Course.class, id);
        int next = Integer.parseInt(course.getName()) + 1;
        course.amend(new CourseDetails(course.getCode(), String.valueOf(next), ""));
        Flush.now(em);
    }

    /** The same, without waiting long for a lock. */
    public void countUpAtOnce(Long id) {
        if (TestDatabase.current() == TestDatabase.POSTGRESQL) {
            em.createNativeQuery("SET LOCAL lock_timeout = '200ms'").executeUpdate();
        }
        attempts.incrementAndGet();
        countUp(id);
    }

    /** Returns how often it was tried. */
    @ReadOnly
    public int attempts() {
        return attempts.get();
    }

    /** Begins anew. */
    @ReadOnly
    public void forget() {
        attempts.set(0);
    }
}
