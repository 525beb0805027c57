/**
 * Matricula's database: one data source for Derby and PostgreSQL, chosen by three settings, and the migrations that run before
 * the first query.
 */
@NullMarked
package org.matricula.persistence.database;

import org.jspecify.annotations.NullMarked;
