/** Texts as the database compares them: derived columns, and lookups by key. */
package org.matricula.persistence.text;
