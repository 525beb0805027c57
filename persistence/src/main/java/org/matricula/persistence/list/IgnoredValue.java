package org.matricula.persistence.list;

import java.io.Serializable;

/**
 * An unknown value of a filter in an address, which is ignored.
 *
 * @param name the parameter, as in {@code enrolledOn.from}
 */
public record IgnoredValue(String name, String value) implements Serializable {}
