/**
 * The pages of grades: the form, the deletion and the order of the scale, and the scale as the choices of a grade field.
 */
package org.matricula.web.grade;
