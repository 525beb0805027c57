/** The calls of the repositories beside plain JDBC that leaves the same rows behind, history included. */
package org.matricula.bench.repository;
