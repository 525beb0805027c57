/** Deletions of objects of any entity, with what goes along or stands in the way. */
package org.matricula.persistence.deletion;
