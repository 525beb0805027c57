/**
 * The pages of students: the list, and the page of one student with the course picker and the enrollment table.
 */
@NullMarked
package org.matricula.web.student;

import org.jspecify.annotations.NullMarked;
