/**
 * The pages of students: the list, and the page of one student with the course picker and the enrollment table.
 */
package org.matricula.web.student;
