/**
 * The deployment check: looks at the settings, the files, the database, the accounts and the answers of a running Matricula, and says of each
 * whether it is safe, and what to do otherwise. The command {@code check} and the page of administrators show the same findings.
 */
@NullMarked
package org.matricula.persistence.check;

import org.jspecify.annotations.NullMarked;
