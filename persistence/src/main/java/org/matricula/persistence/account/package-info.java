/**
 * Accounts: signing in, the first set-up, and who belongs to which group. Only what happens before the sign-in is open to all.
 */
@NullMarked
package org.matricula.persistence.account;

import org.jspecify.annotations.NullMarked;
