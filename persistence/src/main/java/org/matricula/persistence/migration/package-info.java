/**
 * Migrates the schema: the applied steps of a database, their statements, and the way forward and back, as a whole or not at all.
 */
@NullMarked
package org.matricula.persistence.migration;

import org.jspecify.annotations.NullMarked;
