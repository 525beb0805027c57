/**
 * Pages of lists. The state of a list is in its address, so that a bookmark, Back and a link sent to a colleague show
 * the same rows.
 */
package org.matricula.web.list;
