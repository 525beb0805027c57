package org.matricula.domain.history;

/** What kind of object it happened to. */
public enum Subject {
    STUDENT,
    COURSE,
    ENROLLMENT,
    GRADE,
    ACCOUNT,
    GROUP
}
