/**
 * What the lists of the desk show: each is declared in one place, by its columns, search, filters, order and actions.
 */
package org.matricula.persistence.listing;
