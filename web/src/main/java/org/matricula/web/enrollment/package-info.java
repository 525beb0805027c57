/**
 * The list of enrollments, and what the pages of students and courses do alike with their enrollments: edit the rows together
 * with the picker, save, and delete.
 */
package org.matricula.web.enrollment;
