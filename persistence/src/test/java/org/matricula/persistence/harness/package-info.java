/**
 * The base of the tests of the relation API: real databases, and the session beans as a container would provide them. The
 * classes are public because the tests of other modules, {@code makemigrations} and {@code bench} start the same PostgreSQL.
 */
package org.matricula.persistence.harness;
