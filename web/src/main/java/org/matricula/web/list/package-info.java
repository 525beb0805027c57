/**
 * What every list page shares: its state lives in the address, so that a bookmark, Back and a link sent to a colleague show
 * the same rows.
 */
package org.matricula.web.list;
