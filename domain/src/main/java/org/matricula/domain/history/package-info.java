/** The history: changes with their user, time and origin, written in the transaction of the change and never modified. */
@NullMarked
package org.matricula.domain.history;

import org.jspecify.annotations.NullMarked;
