package org.matricula.domain.history;

import java.io.Serializable;

/**
 * What happened to an object.
 *
 * @param kind what
 * @param object to which
 * @param field the field that changed, or had a value when the object was deleted; null for the object as a whole
 * @param oldValue the value before, as text; null for none
 * @param newValue the value after, as text; null for none
 */
public record ChangeDetails(ChangeKind kind, ChangedObject object, String field, String oldValue, String newValue)
        implements Serializable {}
