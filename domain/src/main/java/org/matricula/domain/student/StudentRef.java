package org.matricula.domain.student;

import org.matricula.domain.base.EntityRef;

/** A reference to a student: the {@link Student} itself, or only its {@link StudentKey}. */
public sealed interface StudentRef extends EntityRef permits Student, StudentKey {

    @Override
    default String kind() {
        return "student";
    }
}
