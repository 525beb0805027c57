/**
 * The start page: how much there is, and where to go on.
 */
package org.matricula.web.start;
