/** The forms of entities: their fields, and the repository that saves whatever is declared. */
package org.matricula.persistence.form;
