/** The school that is measured: generated, the same every time, and loaded in bulk into an empty database of either kind. */
package org.matricula.bench.data;
