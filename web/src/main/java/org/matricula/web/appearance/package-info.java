/**
 * Light, dark, or as the system says. The choice is kept in a cookie, because it belongs to the device and not to the account.
 */
package org.matricula.web.appearance;
