/**
 * The list of enrollments, and what the pages of students and courses share: the enrollment table, the picker, saving and
 * deleting.
 */
package org.matricula.web.enrollment;
