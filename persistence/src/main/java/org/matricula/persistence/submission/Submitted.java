package org.matricula.persistence.submission;

import org.matricula.domain.base.VersionedEntity;

/**
 * The result of a form.
 *
 * @param object what the form made, now or when it was sent first; null if it was deleted since
 * @param first whether it was made now
 * @param same whether the same was typed as at the first time
 */
public record Submitted<T extends VersionedEntity>(T object, boolean first, boolean same) {}
