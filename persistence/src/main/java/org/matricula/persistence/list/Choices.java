package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;
import org.matricula.persistence.list.LookupResult.Suggestion;

/**
 * The objects to choose from.
 *
 * @param first the first of them
 * @param total the number of all of them
 */
public record Choices(List<Suggestion> first, long total) implements Serializable {}
