/**
 * Accounts: signing in, the first set-up, and who belongs to which group. Only what happens before anyone is signed in is
 * open to all.
 */
package org.matricula.persistence.account;
