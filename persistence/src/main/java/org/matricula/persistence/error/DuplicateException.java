package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;

/** A value that must be unique is taken already. */
@ApplicationException(rollback = true)
public class DuplicateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /**
     * The value stands elsewhere.
     *
     * @param field the unique field, as in {@code course.code}
     * @param value the value that is taken
     */
    public DuplicateException(String field, Object value) {
        super(field + " " + value + " is taken already");
        this.field = field;
        this.value = String.valueOf(value);
    }

    public String getField() {
        return field;
    }

    public String getValue() {
        return value;
    }
}
