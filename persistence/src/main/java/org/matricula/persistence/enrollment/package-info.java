/**
 * The relation between students and courses, used from both ends: what {@code student.courses} and {@code course.students}
 * are in Django is here a repository, so that no entity holds a collection that goes stale.
 */
@NullMarked
package org.matricula.persistence.enrollment;

import org.jspecify.annotations.NullMarked;
