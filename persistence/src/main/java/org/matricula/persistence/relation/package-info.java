/** Plain many-to-many relations: links without values of their own, in a table that no entity maps. */
@NullMarked
package org.matricula.persistence.relation;

import org.jspecify.annotations.NullMarked;
