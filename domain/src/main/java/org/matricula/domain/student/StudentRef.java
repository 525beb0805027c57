package org.matricula.domain.student;

import java.io.Serializable;

/** A reference to a student: the {@link Student} itself, or only its {@link StudentKey}. */
public sealed interface StudentRef extends Serializable permits Student, StudentKey {

    /**
     * The key of the student.
     *
     * @return the id, or null for a student that was never saved
     */
    Long getId();
}
