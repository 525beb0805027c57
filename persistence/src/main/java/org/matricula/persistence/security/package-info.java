/** Writes the security log, and lists it. */
@NullMarked
package org.matricula.persistence.security;

import org.jspecify.annotations.NullMarked;
