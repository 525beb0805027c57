/**
 * The grade scale: an ordered list of codes that the school edits, not free text and not a closed enumeration.
 */
@NullMarked
package org.matricula.domain.grade;

import org.jspecify.annotations.NullMarked;
