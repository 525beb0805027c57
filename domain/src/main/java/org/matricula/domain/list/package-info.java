/**
 * Lists that users saved under a name, with their filters, order and columns.
 */
package org.matricula.domain.list;
