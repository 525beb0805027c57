/** Notices the changes of a transaction while it is saved, writes them into the history, and announces changed links. */
@NullMarked
package org.matricula.persistence.change;

import org.jspecify.annotations.NullMarked;
