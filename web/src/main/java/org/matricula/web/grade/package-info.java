/**
 * The pages of grades: the form, the deletion and the order of the scale, and the scale as the choices of a grade field.
 */
@NullMarked
package org.matricula.web.grade;

import org.jspecify.annotations.NullMarked;
