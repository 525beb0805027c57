/** Texts as the database compares them: columns that are derived from others, and the keys that are found by them. */
package org.matricula.persistence.text;
