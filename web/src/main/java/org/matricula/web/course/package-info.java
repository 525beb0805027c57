/**
 * The pages of courses: the list, and the page of one course with the roster.
 */
package org.matricula.web.course;
