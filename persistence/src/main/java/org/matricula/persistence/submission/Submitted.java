package org.matricula.persistence.submission;

import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;

/**
 * The result of a form.
 *
 * @param object the object that the form created, now or before; null if it was deleted since
 * @param first whether it was created now
 * @param same whether the values are those of the first time
 */
public record Submitted<T extends VersionedEntity>(@Nullable T object, boolean first, boolean same) {}
