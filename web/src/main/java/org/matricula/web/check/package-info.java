/** The page of the deployment check, for administrators: each check with its state, what was found, and what to do. */
@NullMarked
package org.matricula.web.check;

import org.jspecify.annotations.NullMarked;
