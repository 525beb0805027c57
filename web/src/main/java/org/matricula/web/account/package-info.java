/**
 * Accounts: signing in and out, the first set-up, and passwords; the pages that are open to everyone are here. The user of a page, and
 * the menu.
 */
@NullMarked
package org.matricula.web.account;

import org.jspecify.annotations.NullMarked;
