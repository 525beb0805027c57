/**
 * One action of a user is one transaction, and is repeated when the database asks for it: a database at SERIALIZABLE isolation
 * refuses one of two transactions that it cannot put into an order.
 */
@NullMarked
package org.matricula.persistence.retry;

import org.jspecify.annotations.NullMarked;
