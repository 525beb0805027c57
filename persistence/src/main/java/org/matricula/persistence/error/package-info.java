/**
 * The errors that a user can cause, one exception for each kind. All of them roll the transaction back, so that a refused action
 * leaves the data as it was, and reach the caller unwrapped.
 */
@NullMarked
package org.matricula.persistence.error;

import org.jspecify.annotations.NullMarked;
