/**
 * Signing in and out, and the first set-up: the only pages that are open to everyone. The user of a page, and the menu.
 */
package org.matricula.web.account;
