/**
 * Courses by key, by code and as a list. Deleting is in the enrollment package, because it takes the enrollments along.
 */
package org.matricula.persistence.course;
