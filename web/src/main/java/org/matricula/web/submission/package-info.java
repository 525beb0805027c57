/** Forms that make something new once, however often they are sent. */
package org.matricula.web.submission;
