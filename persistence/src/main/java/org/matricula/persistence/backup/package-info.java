/**
 * A whole desk in one file, and back again: taken while the desk is open, checked before anything is replaced, whichever
 * database it is in.
 */
package org.matricula.persistence.backup;
