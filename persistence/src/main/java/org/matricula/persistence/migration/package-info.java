/**
 * Migrates the schema: the applied steps of a database, their statements, and the way forward and back, as a whole or not at all.
 */
package org.matricula.persistence.migration;
