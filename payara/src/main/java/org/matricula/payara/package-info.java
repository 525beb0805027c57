/**
 * Additions to the network listeners of Payara Micro, for what no application can do: headers on the answers that the server gives by
 * itself, and requests that are complete before they occupy a thread. {@code ./manage run} names {@link
 * org.matricula.payara.GuardedStrategy} in the settings of the server.
 */
@NullMarked
package org.matricula.payara;

import org.jspecify.annotations.NullMarked;
