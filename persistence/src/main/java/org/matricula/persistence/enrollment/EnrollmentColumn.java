package org.matricula.persistence.enrollment;

/** A column by which a list of enrollments can be sorted. Grades are sorted by their position in the scale. */
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
