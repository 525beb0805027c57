/** Reports how PostgreSQL executes the statements of every list, in every order that it offers. */
package org.matricula.bench.plan;
