/**
 * Four CSV files in and out: the grade scale, the courses, the students and their enrollments. An import reports all errors, or
 * writes all files in one transaction.
 */
package org.matricula.persistence.transfer;
