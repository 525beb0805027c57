/**
 * CSV files in and out: one for each declared entity with a form, the enrollments, and the links of each plain many-to-many. An import reports all errors, or
 * writes all files in one transaction.
 */
@NullMarked
package org.matricula.persistence.transfer;

import org.jspecify.annotations.NullMarked;
