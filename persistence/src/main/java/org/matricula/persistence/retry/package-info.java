/**
 * One action of a user is one transaction, and is done again when the database asks for it: databases that keep transactions
 * apart as if they came one after the other refuse one of two that cannot be put into an order.
 */
package org.matricula.persistence.retry;
