/** Measures rounds of requests by one or more users, and the resources that server and database spend on them. */
package org.matricula.bench.measure;
