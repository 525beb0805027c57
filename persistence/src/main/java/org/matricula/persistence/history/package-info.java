/** Reads the history: who changed what, of which object, and what can be restored. Only changes write it. */
package org.matricula.persistence.history;
