/**
 * Lists that users saved under a name, with their filters, order and columns.
 */
@NullMarked
package org.matricula.domain.list;

import org.jspecify.annotations.NullMarked;
