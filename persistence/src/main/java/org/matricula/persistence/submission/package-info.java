/** Forms that create an object create it once, however often they are submitted. */
@NullMarked
package org.matricula.persistence.submission;

import org.jspecify.annotations.NullMarked;
