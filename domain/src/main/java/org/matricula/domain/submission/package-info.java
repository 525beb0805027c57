/** Forms that make something new, each with a key that is used once: so a form that is sent twice does not make it twice. */
package org.matricula.domain.submission;
