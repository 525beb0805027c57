/** Measures the pages and the repository calls of a running Matricula beside what the platform can do, and prints one table. */
package org.matricula.bench;
