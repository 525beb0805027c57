/** The measured system: Matricula as {@code ./manage run} starts it, its database, and the people who use it in a browser. */
package org.matricula.bench.desk;
