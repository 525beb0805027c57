package org.matricula.persistence.enrollment;

/** What a list of enrollments can be ordered by. A grade is ordered by its place in the scale. */
public enum EnrollmentColumn {
    NUMBER,
    STUDENT,
    CODE,
    COURSE,
    GRADE,
    STATUS,
    ENROLLED,
    ENDED
}
