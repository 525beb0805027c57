/** Seals the history that is in a database, and verifies its seals. It runs without Jakarta Persistence. */
@NullMarked
package org.matricula.persistence.seal;

import org.jspecify.annotations.NullMarked;
