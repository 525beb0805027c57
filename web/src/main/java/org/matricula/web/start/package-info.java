/** The start page: the numbers of rows, with links to their lists. */
package org.matricula.web.start;
