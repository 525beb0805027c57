/**
 * Four CSV files in and out: the grade scale, the courses, the students and their enrollments. An import says everything that
 * is wrong with the files, or writes all of them in one transaction.
 */
package org.matricula.persistence.transfer;
