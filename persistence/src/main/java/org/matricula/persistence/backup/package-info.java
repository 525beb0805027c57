/**
 * Backups: all data in one file, copied while Matricula is running, checked before anything is replaced, whichever
 * database it is in.
 */
package org.matricula.persistence.backup;
