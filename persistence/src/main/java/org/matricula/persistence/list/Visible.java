package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;

/**
 * The objects of an entity that a caller can view: all, or those of some courses. No list is read without it.
 *
 * @param admin the declaration of the entity
 * @param courses the ids of the courses; null for all objects
 * @param <E> the entity
 */
public record Visible<E>(EntityAdmin<E> admin, @Nullable Set<Long> courses) {

    /** All objects, for a caller that has checked the rights. */
    public static <E> Visible<E> all(EntityAdmin<E> admin) {
        return new Visible<>(admin, null);
    }

    /**
     * Returns the objects that a caller can view.
     *
     * @param name of the entity, as in {@code student}
     * @throws InvalidException if there is no such entity
     * @throws NotAllowedException if the caller can view none
     */
    public static Visible<?> of(String name, EntityManager em, Rights rights) {
        return of(EntityAdmins.get(name, em), rights);
    }

    private static <E> Visible<E> of(EntityAdmin<E> admin, Rights rights) {
        rights.requireSight(admin.name());
        return rights.may(admin.name() + ".view") ? all(admin) : new Visible<>(admin, new TreeSet<>(rights.graded()));
    }

    /**
     * Requires that an object, if it exists, is one of those that the caller can view.
     *
     * @throws NotAllowedException if not
     */
    public void require(Long id, EntityManager em) {
        if (courses != null && new ListRead<>(em, this, List.of(one -> one.cb().equal(one.id(), id))).count() == 0) {
            throw new NotAllowedException(admin.name() + ".view");
        }
    }

    /** Returns the conditions that these objects meet. */
    @SuppressWarnings("unchecked") // a declaration is of its own entity
    List<Condition<E>> conditions() {
        if (courses == null) {
            return List.of();
        }
        if (courses.isEmpty() || !(admin instanceof OfCourse<?> of)) {
            return List.of(scope -> scope.cb().isNull(scope.id())); // none
        }
        return List.of(scope -> ((OfCourse<E>) of).course(scope).in(courses));
    }

    /** Returns the key of a cached number of these objects. */
    Object key(Object counted) {
        return courses == null ? counted : List.of(counted, courses);
    }
}
