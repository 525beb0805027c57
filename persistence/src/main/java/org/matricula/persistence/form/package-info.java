/** The forms of entities: their fields, and the repository that saves whatever is declared. */
@NullMarked
package org.matricula.persistence.form;

import org.jspecify.annotations.NullMarked;
