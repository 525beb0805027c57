/** Forms that make something new, each of which makes it once, however often it is sent. */
package org.matricula.persistence.submission;
