package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;

/** No object has a key; perhaps it was deleted meanwhile. */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /**
     * Nothing has this value.
     *
     * @param field the key that was asked by, as in {@code course.id} or {@code student.number}
     * @param value the value that was asked for
     */
    public NotFoundException(String field, Object value) {
        super("there is no " + field + " " + value);
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
