/**
 * The meaning of a text, wherever it comes from: how input is normalized, which characters it may hold, and when two keys are
 * the same key.
 */
@NullMarked
package org.matricula.domain.text;

import org.jspecify.annotations.NullMarked;
