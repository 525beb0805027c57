/**
 * CSV files that people open in a spreadsheet: nothing that somebody typed into the desk is calculated there.
 */
package org.matricula.persistence.csv;
