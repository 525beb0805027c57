package org.matricula.domain.edit;

import java.io.Serializable;

/**
 * One field that two people changed, each to another value.
 *
 * @param field the name of the record's component
 * @param seen the value both started from
 * @param now the value that the other one saved
 * @param wanted the value that the later one wants
 */
public record FieldConflict(String field, Object seen, Object now, Object wanted) implements Serializable {}
