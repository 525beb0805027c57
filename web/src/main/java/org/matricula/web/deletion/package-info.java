/** Deletions: the question before them, with what goes along or stands in the way, of one object and of many. */
@NullMarked
package org.matricula.web.deletion;

import org.jspecify.annotations.NullMarked;
