/** Questions to history: who changed what, of which object, and what can be brought back. Nobody writes here but the changes themselves. */
package org.matricula.persistence.history;
