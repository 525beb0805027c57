/**
 * The grade scale: a short list that is always read whole, in its order. A grade that was given to someone is not deleted.
 */
package org.matricula.persistence.grade;
