/**
 * The schema's way from one step to the next: which steps of the changelog a database has, what a step sends to it, and the
 * way forward and back, each whole or not at all.
 */
package org.matricula.persistence.migration;
