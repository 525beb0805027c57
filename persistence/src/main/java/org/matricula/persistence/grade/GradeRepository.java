package org.matricula.persistence.grade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.matricula.domain.account.Role;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.text.SortKey;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.form.NewObject;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** The grade scale of the school. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class GradeRepository {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** The whole scale, the best first. */
    @RolesAllowed({
        Role.ADMINISTRATOR,
        Role.GRADE_VIEW,
        Role.ENROLLMENT_VIEW,
        Role.ENROLLMENT_ADD,
        Role.ENROLLMENT_GRADE,
        Role.ENROLLMENT_CHANGE
    })
    @ReadOnly
    public List<Grade> list() {
        return em.createQuery("SELECT g FROM Grade g ORDER BY g.position, g.codeSort, g.id", Grade.class)
                .getResultList();
    }

    /** The grade with this id, if there is one. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.GRADE_VIEW})
    @ReadOnly
    public Optional<Grade> find(Long id) {
        return Optional.ofNullable(em.find(Grade.class, id));
    }

    /** Returns the grade with a code, if there is one; upper and lower case, kinds of dashes and blanks do not matter. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.GRADE_VIEW})
    @ReadOnly
    public Optional<Grade> findByCode(String code) {
        return new KeyLookup<>(em, Grade.class).find(code);
    }

    /**
     * Saves a new grade.
     *
     * @throws DuplicateException if its code is already in the scale
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.GRADE_ADD})
    public Grade create(GradeDetails details) {
        return NewObject.of(em, Grade.class, details);
    }

    /**
     * Moves a grade to another place in the scale if the scale is as it was seen. The other grades close up, and all places are
     * renumbered from 1.
     *
     * @param steps down the scale; negative for up, beyond an end for the end itself
     * @param seen the ids of the scale in the order that was shown
     * @throws NotFoundException if the grade no longer exists
     * @throws RefusedException if someone else moved, added or deleted grades; its value names the codes in their current order
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.GRADE_CHANGE})
    public void move(Long id, int steps, List<Long> seen) {
        var scale = lockedScale();
        var ids = scale.stream().map(Grade::getId).toList();
        if (ids.contains(id) && !ids.equals(seen)) {
            throw new RefusedException(
                    "grade.reordered", scale.stream().map(Grade::getCode).collect(Collectors.joining(", ")));
        }
        move(id, steps);
    }

    private List<Grade> lockedScale() {
        return em.createQuery("SELECT g FROM Grade g", Grade.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .sorted(Comparator.comparing(Grade::getPosition)
                        .thenComparing(Grade::getCode, SortKey.ORDER)
                        .thenComparing(Grade::getId))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Moves a grade to another place in the scale. The other grades close up, and all places are renumbered from 1.
     *
     * @param steps down the scale; negative for up, beyond an end for the end itself
     * @throws NotFoundException if the grade no longer exists
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.GRADE_CHANGE})
    public void move(Long id, int steps) {
        var scale = lockedScale();
        var moved = scale.stream()
                .filter(grade -> grade.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("grade.id", id));
        int place = Math.max(0, Math.min(scale.size() - 1, scale.indexOf(moved) + steps));
        scale.remove(moved);
        scale.add(place, moved);
        for (int i = 0; i < scale.size(); i++) {
            var details = scale.get(i).details();
            scale.get(i).amend(new GradeDetails(details.code(), details.points(), details.passing(), i + 1));
        }
        Flush.now(em);
    }
}
