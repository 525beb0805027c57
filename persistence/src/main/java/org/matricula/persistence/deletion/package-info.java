/** Deletions of objects of any entity, with what goes along or stands in the way. */
@NullMarked
package org.matricula.persistence.deletion;

import org.jspecify.annotations.NullMarked;
