/**
 * The list framework: a search text, an order, a page, and the answer.
 */
@NullMarked
package org.matricula.persistence.list;

import org.jspecify.annotations.NullMarked;
