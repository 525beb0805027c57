package org.matricula.persistence.list;

import java.io.Serializable;

/**
 * A value in an address that means nothing to a filter, and leaves out nothing.
 *
 * @param name the parameter, as in {@code enrolledOn.from}
 */
public record IgnoredValue(String name, String value) implements Serializable {}
