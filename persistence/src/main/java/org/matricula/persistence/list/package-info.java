/**
 * The list framework: a search text, an order, a page, and the answer.
 */
package org.matricula.persistence.list;
