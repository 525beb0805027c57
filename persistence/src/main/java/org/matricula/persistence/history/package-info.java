/** Reads the history: who changed what, of which object, and what can be restored. Only changes write it. */
@NullMarked
package org.matricula.persistence.history;

import org.jspecify.annotations.NullMarked;
