/**
 * The page of the grade scale, and the scale as the choices of a grade field.
 */
package org.matricula.web.grade;
