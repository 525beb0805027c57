/**
 * The archive that Maven built: what is in it, and that it works as it is on a full-profile server.
 */
package org.matricula.ear;
