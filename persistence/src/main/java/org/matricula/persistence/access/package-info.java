/** The rights of the caller of a session bean. */
@NullMarked
package org.matricula.persistence.access;

import org.jspecify.annotations.NullMarked;
