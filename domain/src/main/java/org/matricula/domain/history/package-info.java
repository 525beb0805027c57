/** What was changed, by whom, when and from where: written with the change itself, and never changed again. */
package org.matricula.domain.history;
