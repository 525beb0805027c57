/**
 * Two addresses for monitoring: whether Matricula runs, and whether it is ready. They reveal nothing else.
 */
package org.matricula.web.status;
