/**
 * The way of a whole desk from one database to another, Derby to PostgreSQL or back: every table, verified by its content,
 * all of it or nothing.
 */
package org.matricula.persistence.move;
