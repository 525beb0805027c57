/**
 * Two addresses for monitoring: whether Matricula runs, and whether it is ready. They reveal nothing else.
 */
@NullMarked
package org.matricula.web.status;

import org.jspecify.annotations.NullMarked;
