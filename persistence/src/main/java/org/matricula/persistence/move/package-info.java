/**
 * Copies all data to another database, Derby to PostgreSQL or back: every table, verified by its content,
 * all of it or nothing.
 */
@NullMarked
package org.matricula.persistence.move;

import org.jspecify.annotations.NullMarked;
