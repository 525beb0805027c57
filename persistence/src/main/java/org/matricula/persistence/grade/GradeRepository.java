package org.matricula.persistence.grade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.matricula.domain.account.Role;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;

/** The grade scale of the school. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class GradeRepository {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** The whole scale, the best first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Grade> list() {
        return em.createQuery("SELECT g FROM Grade g ORDER BY g.position, g.code", Grade.class)
                .getResultList();
    }

    /** The grade with this code, if there is one. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Grade> findByCode(String code) {
        return em.createQuery("SELECT g FROM Grade g WHERE g.code = :code", Grade.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** How many enrollments have the grade. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long countUses(Long id) {
        return em.createQuery("SELECT COUNT(e) FROM Enrollment e WHERE e.grade.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /**
     * Saves a new grade.
     *
     * @throws DuplicateException if its code stands in the scale already
     */
    public Grade create(GradeDetails details) {
        var grade = new Grade(details);
        Flush.persist(em, grade);
        flush(grade);
        return grade;
    }

    /**
     * Saves what was edited on a grade.
     *
     * @throws ConflictException if someone else changed the same values meanwhile
     * @throws NotFoundException if the grade is there no more
     */
    public Grade save(Long id, Edit<GradeDetails> edit) {
        var grade = locked(id);
        var merge = edit.onto(grade.details());
        if (!merge.conflicts().isEmpty()) {
            throw new ConflictException(
                    merge.conflicts().stream().map(Conflict::of).toList());
        }
        grade.amend(merge.merged());
        flush(grade);
        return grade;
    }

    /**
     * Takes a grade out of the scale; one that is gone already is passed over.
     *
     * @throws RefusedException if an enrollment has it
     */
    public void delete(Long id) {
        var grade = em.find(Grade.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (grade == null) {
            return;
        }
        long uses = countUses(id);
        if (uses > 0) {
            throw new RefusedException("grade.inUse", uses);
        }
        em.remove(grade);
        flush(grade);
    }

    private Grade locked(Long id) {
        var grade = em.find(Grade.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (grade == null) {
            throw new NotFoundException("grade.id", id);
        }
        return grade;
    }

    private void flush(Grade grade) {
        Flush.now(em, new Flush.Unique("uq_grade_code", "grade.code", grade.getCode()));
    }
}
