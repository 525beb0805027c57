/** The start page: the numbers of rows, with links to their lists. */
@NullMarked
package org.matricula.web.start;

import org.jspecify.annotations.NullMarked;
