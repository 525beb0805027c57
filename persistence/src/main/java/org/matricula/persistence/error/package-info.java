/**
 * What can go wrong for a user, each with a name of its own. All of them roll the transaction back, so that a refused action
 * leaves the data as it was, and reach the caller unwrapped.
 */
package org.matricula.persistence.error;
