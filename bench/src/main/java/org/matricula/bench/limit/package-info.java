/** The limit: the same rows as a page by plain JDBC and a bare servlet, as a second application in the same server. */
package org.matricula.bench.limit;
