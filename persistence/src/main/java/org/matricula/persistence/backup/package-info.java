/**
 * Backups: all data in one file, copied while Matricula is running, checked before anything is replaced, whichever
 * database it is in.
 */
@NullMarked
package org.matricula.persistence.backup;

import org.jspecify.annotations.NullMarked;
