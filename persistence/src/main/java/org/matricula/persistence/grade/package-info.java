/**
 * The grade scale: a short list that is always read whole, in its order. A grade that was given to someone is not deleted.
 */
@NullMarked
package org.matricula.persistence.grade;

import org.jspecify.annotations.NullMarked;
