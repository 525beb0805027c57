/** Forms that create objects, each with a key that is used once, so a form that is submitted twice creates one object. */
@NullMarked
package org.matricula.domain.submission;

import org.jspecify.annotations.NullMarked;
