/**
 * The link between a student and a course, an entity of its own because it carries a grade, a status and dates.
 * It knows both ends; neither end knows it.
 */
@NullMarked
package org.matricula.domain.enrollment;

import org.jspecify.annotations.NullMarked;
