/**
 * What every entity of the desk has in common: a surrogate id, a version, and equality by id.
 * No entity maps a collection: a relation is asked for at its repository, so that no page can trigger a query by reading a getter.
 */
package org.matricula.domain.base;
