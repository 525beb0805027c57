/** Forms that create an object create it once, however often they are submitted. */
package org.matricula.persistence.submission;
