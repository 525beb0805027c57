/**
 * Writes the next step of the changelog. The schema that the persistence provider creates from the entities is compared with
 * the schema that the changelog creates, both on a real PostgreSQL, where names are complete and every index is visible. A
 * step is tried on PostgreSQL and on Derby before it is written. Only developers need this, so no archive contains it.
 */
@NullMarked
package org.matricula.makemigrations;

import org.jspecify.annotations.NullMarked;
