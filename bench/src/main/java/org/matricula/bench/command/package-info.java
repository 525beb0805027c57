/** The commands of {@code ./manage} that work on many rows, measured as an operator runs them. */
package org.matricula.bench.command;
