package org.matricula.domain.history;

/** The kind of a changed object. */
public enum Subject {
    STUDENT,
    COURSE,
    ENROLLMENT,
    GRADE,
    ACCOUNT,
    GROUP
}
