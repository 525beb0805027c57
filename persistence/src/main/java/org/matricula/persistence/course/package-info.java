/**
 * Courses by key, by code and as a list. Deleting is in the enrollment package, because it takes the enrollments along.
 */
@NullMarked
package org.matricula.persistence.course;

import org.jspecify.annotations.NullMarked;
