/**
 * The list of enrollments, and the rows that the pages of students and courses edit together with their picker.
 */
package org.matricula.web.enrollment;
