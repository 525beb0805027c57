/** Who changed what: the list of all actions, the history of one object, and the way back from a deletion. */
package org.matricula.web.history;
