package org.matricula.domain.enrollment;

/** The states of an enrollment. */
public enum EnrollmentStatus {
    /** The student attends the course. */
    ACTIVE,
    /** The student finished the course. */
    COMPLETED,
    /** The student left the course; the enrollment stays on record. */
    WITHDRAWN
}
