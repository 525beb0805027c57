/** How it is measured: rounds of requests by one or more users, and what server and database spent on them. */
package org.matricula.bench.measure;
