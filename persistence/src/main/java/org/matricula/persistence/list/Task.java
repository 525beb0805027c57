package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.Map;

/**
 * Work to do: rows of a list that wait for somebody.
 *
 * @param listing the name of the list
 * @param name its name in the declaration
 * @param filters the value of each filter
 * @param rows how many there are
 */
public record Task(String listing, String name, Map<String, String> filters, long rows) implements Serializable {}
