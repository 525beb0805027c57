/** Links without values on the page of an object: a picker for each relation, and the preview of a deletion. */
@NullMarked
package org.matricula.web.relation;

import org.jspecify.annotations.NullMarked;
