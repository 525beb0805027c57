/** Reads many rows by their ids with few statements, locked or not. */
@NullMarked
package org.matricula.persistence.query;

import org.jspecify.annotations.NullMarked;
