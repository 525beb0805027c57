/** The rights of the caller of a session bean. */
package org.matricula.persistence.access;
