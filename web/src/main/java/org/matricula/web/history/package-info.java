/** The history: the list of all actions, the history of one object, and the restoration of deleted objects. */
package org.matricula.web.history;
