package org.matricula.persistence.course;

/** What the list of courses can be ordered by. */
public enum CourseColumn {
    CODE,
    NAME,
    STUDENTS,
    UNGRADED
}
