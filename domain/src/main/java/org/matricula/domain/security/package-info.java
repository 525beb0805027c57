/** The security log: who signed in, was refused, or took data out. */
@NullMarked
package org.matricula.domain.security;

import org.jspecify.annotations.NullMarked;
