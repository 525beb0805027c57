/** The shell as an operator starts it, and the page that shows it to those who come from Django. */
package org.matricula.web.shell;
