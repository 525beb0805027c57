/**
 * Students by key, by number and as a list. Deleting is in the enrollment package, because it takes the enrollments along.
 */
@NullMarked
package org.matricula.persistence.student;

import org.jspecify.annotations.NullMarked;
