/**
 * The base class of every entity: a surrogate id, a version, and equality by id.
 * No entity maps a collection. Relations are read from their repository, so that no page can trigger a query by calling a getter.
 */
@NullMarked
package org.matricula.domain.base;

import org.jspecify.annotations.NullMarked;
