package org.matricula.domain.enrollment;

/** Where an enrollment stands in its life. */
public enum EnrollmentStatus {
    /** The student attends the course. */
    ACTIVE,
    /** The student finished the course. */
    COMPLETED,
    /** The student left the course; the enrollment stays on record. */
    WITHDRAWN
}
