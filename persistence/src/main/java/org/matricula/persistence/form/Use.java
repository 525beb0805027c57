package org.matricula.persistence.form;

import java.io.Serializable;
import java.util.List;

/**
 * Rows of another entity that refer to an object.
 *
 * @param entity the other entity, as in {@code enrollment}
 * @param rows how many refer to it, at least 1
 * @param first the labels of the first of them
 * @param list the address of the list of all of them; null if there is none
 */
public record Use(String entity, long rows, List<String> first, String list) implements Serializable {}
