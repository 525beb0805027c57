package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.Map;

/**
 * An edit of a row in a list.
 *
 * @param version the row's, when it was seen
 * @param typed what its cells say, by the names of the columns; without unchanged ones
 */
public record RowEdit(Long id, int version, Map<String, String> typed) implements Serializable {}
