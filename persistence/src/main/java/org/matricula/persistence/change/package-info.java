/** What a transaction changed, announced to whoever observes it: which links between students and courses, and by whom. */
package org.matricula.persistence.change;
