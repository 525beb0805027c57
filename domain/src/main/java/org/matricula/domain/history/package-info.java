/** The history: changes with their user, time and origin, written in the transaction of the change and never modified. */
package org.matricula.domain.history;
