/** Plain many-to-many relations: links without values of their own, in a table that no entity maps. */
package org.matricula.persistence.relation;
