/**
 * Signing in and out, and the first set-up. The only pages that are open to everyone.
 */
package org.matricula.web.account;
