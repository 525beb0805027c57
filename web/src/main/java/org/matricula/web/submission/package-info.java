/** Forms that create an object once, however often they are submitted. */
@NullMarked
package org.matricula.web.submission;

import org.jspecify.annotations.NullMarked;
