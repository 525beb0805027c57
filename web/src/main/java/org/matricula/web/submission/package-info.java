/** Forms that create an object once, however often they are submitted. */
package org.matricula.web.submission;
