/**
 * Two addresses for whoever watches over the desk: whether it runs, and whether it can work. They tell nothing else to anyone.
 */
package org.matricula.web.status;
