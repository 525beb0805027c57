/**
 * The lists: each is declared in one class, with its columns, search, filters, order and actions.
 */
package org.matricula.persistence.listing;
