/** The rows of the table: each is one declaration of what a user does and of the same by plain JDBC. */
package org.matricula.bench.row;
