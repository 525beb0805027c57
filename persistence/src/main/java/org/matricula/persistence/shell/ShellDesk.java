package org.matricula.persistence.shell;

import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.RelationRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.student.StudentRepository;

/**
 * The objects of a session, which its {@link Beginning} makes variables.
 *
 * @param transaction begun and ended around every line
 */
public record ShellDesk(
        StudentRepository students,
        CourseRepository courses,
        EnrollmentRepository enrollments,
        EnrollmentSearch search,
        GradeRepository grades,
        Deletion deletion,
        EntityRepository entities,
        RelationRepository relations,
        UserTransaction transaction) {

    /* JShell creates some objects itself, without arguments; they find the session here */
    private static final AtomicReference<ShellDesk> CURRENT = new AtomicReference<>();

    /**
     * Returns the running session.
     *
     * @throws IllegalStateException if none is
     */
    public static ShellDesk current() {
        var desk = CURRENT.get();
        if (desk == null) {
            throw new IllegalStateException("there is no session of the shell");
        }
        return desk;
    }

    /** Returns the objects of an entity that has no repository of its own. */
    public <E extends TracedEntity> EntityObjects<E> objects(Class<E> entity) {
        return new EntityObjects<>(entity, entities, deletion, relations);
    }

    /** Runs a session; there is one at a time. */
    <T> T during(Callable<T> session) throws Exception {
        if (!CURRENT.compareAndSet(null, this)) {
            throw new IllegalStateException("there is a session of the shell already");
        }
        try {
            return session.call();
        } finally {
            CURRENT.set(null);
        }
    }
}
