/** Links without values on the page of an object: a picker for each relation, and the preview of a deletion. */
package org.matricula.web.relation;
