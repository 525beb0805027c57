/**
 * A student of the school. The courses of a student are the student's enrollments: this package does not know them.
 */
@NullMarked
package org.matricula.domain.student;

import org.jspecify.annotations.NullMarked;
