/**
 * A course that students enroll in. The students of a course are its enrollments: this package does not know them.
 */
@NullMarked
package org.matricula.domain.course;

import org.jspecify.annotations.NullMarked;
