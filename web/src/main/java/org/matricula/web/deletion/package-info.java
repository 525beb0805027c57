/** Deletions: the question before them, with what goes along or stands in the way, of one object and of many. */
package org.matricula.web.deletion;
