/** Texts as the database compares them: derived columns, and lookups by key. */
@NullMarked
package org.matricula.persistence.text;

import org.jspecify.annotations.NullMarked;
