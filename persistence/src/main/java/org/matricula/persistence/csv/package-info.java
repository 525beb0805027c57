/**
 * The CSV files that Matricula writes. In those that people open in a spreadsheet, nothing that somebody typed is calculated.
 */
@NullMarked
package org.matricula.persistence.csv;

import org.jspecify.annotations.NullMarked;
