package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a list.
 *
 * @param rows the rows of the page, in order
 * @param total how many rows there are on all pages
 * @param <T> a projection, never an entity
 */
public record Page<T>(List<T> rows, long total) implements Serializable {}
