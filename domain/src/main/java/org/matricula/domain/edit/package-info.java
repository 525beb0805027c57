/**
 * An edit as a difference: what the page showed and what its user wants. Two people's edits of the same row are merged field
 * by field; only where both changed the same field to different values does one of them have to choose.
 */
@NullMarked
package org.matricula.domain.edit;

import org.jspecify.annotations.NullMarked;
