/**
 * What a user is shown when someone else saved the same values first: the old, theirs and one's own, and a choice.
 */
package org.matricula.web.conflict;
