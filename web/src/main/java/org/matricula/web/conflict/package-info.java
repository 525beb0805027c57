/**
 * Conflicts with someone else who saved the same values first: the old values, theirs and yours, and a choice.
 */
@NullMarked
package org.matricula.web.conflict;

import org.jspecify.annotations.NullMarked;
