package org.matricula.persistence.student;

/** What the list of students can be ordered by. */
public enum StudentColumn {
    NUMBER,
    NAME,
    AGE,
    COURSES
}
