package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/** A value that must be unique is already taken. */
@ApplicationException(rollback = true)
public class DuplicateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final @Nullable String owner;

    /**
     * The value is taken.
     *
     * @param field the unique field, as in {@code course.code}
     * @param value the value that is taken
     */
    public DuplicateException(String field, @Nullable Object value) {
        super(field + " " + value + " is already taken");
        this.field = field;
        this.value = String.valueOf(value);
        owner = null;
    }

    /**
     * The value belongs to another object, perhaps in another spelling.
     *
     * @param field the unique field, as in {@code course.code}
     * @param value the value that was refused
     * @param owner what people call the object that has it
     */
    public DuplicateException(String field, String value, String owner) {
        super(field + " " + value + " is already taken"
                + (owner.startsWith(value) ? "" : ": it is the same as that of " + owner));
        this.field = field;
        this.value = value;
        this.owner = owner;
    }

    public String getField() {
        return field;
    }

    public String getValue() {
        return value;
    }

    /** Returns the label of the object that has the value, if it is known. */
    public @Nullable String getOwner() {
        return owner;
    }
}
