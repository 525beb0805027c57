/**
 * What every list of the desk has in common: a search text, an order, a page, and the answer to it.
 */
package org.matricula.persistence.list;
