package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.relation.LinkEdit;

/** The starting point of tests of saving: a page was opened when Ada was enrolled in ALG and not graded yet. */
abstract class OpenPage extends SmallSchool {

    @EJB
    EnrollmentDesk desk;

    @EJB
    EntityRepository entities;

    @EJB
    Deletion deletion;

    @BeforeEach
    void adaIsEnrolledInAlgebra() {
        school.enrolled(ada, algebra, null);
    }

    /** The user links another one to the page's own; null for no grade yet. */
    static LinkEdit added(VersionedEntity other, Grade grade) {
        return LinkEdit.add(other.getId(), School.graded(grade));
    }

    /** The user grades a link that the page showed without a grade. */
    static LinkEdit graded(VersionedEntity other, Grade grade) {
        return LinkEdit.change(other.getId(), UNGRADED, School.graded(grade));
    }

    /** The user removes a link that the page showed without a grade. */
    static LinkEdit removed(VersionedEntity other) {
        return LinkEdit.remove(other.getId(), UNGRADED);
    }

    static void conflicts(ThrowingCallable save, Conflict... expected) {
        assertThatExceptionOfType(ConflictException.class).isThrownBy(save).satisfies(e -> assertThat(e.getConflicts())
                .containsExactly(expected));
    }
}
