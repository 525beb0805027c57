/**
 * Writes the next step of the changelog: what the entities say, made by the persistence provider, is compared with what the
 * changelog makes, both on a real PostgreSQL, where names are whole and every index is visible. A step is tried on PostgreSQL and on Derby
 * before it is written. It stands beside the tests because it needs their server and is of use to developers only.
 */
package org.matricula.persistence.makemigrations;
