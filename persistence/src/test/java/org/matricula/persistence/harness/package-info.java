/**
 * What the tests of the relation API stand on: real databases, and the session beans as a container would hand them out. The
 * classes are public because the other modules' tests start the same PostgreSQL.
 */
package org.matricula.persistence.harness;
