/** Reads many rows by their ids with few statements, locked or not. */
package org.matricula.persistence.query;
