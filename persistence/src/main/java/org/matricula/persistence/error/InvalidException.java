package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.EntityRef;

/** One or more values are invalid. */
@ApplicationException(rollback = true)
public class InvalidException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One value that was refused.
     *
     * @param field the field, as in {@code student.age}
     * @param value the refused value
     * @param reason why, in words that follow on the field's name
     */
    public record Violation(String field, @Nullable String value, String reason) implements Serializable {

        @Override
        public String toString() {
            return field + " " + (value == null ? "(empty)" : "\"" + value + "\"") + " " + reason;
        }
    }

    private final List<Violation> violations;

    /** One value was refused. */
    public InvalidException(String field, @Nullable Object value, String reason) {
        this(List.of(new Violation(field, value == null ? null : String.valueOf(value), reason)));
    }

    /** Several values were refused. */
    public InvalidException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /**
     * Returns the id of an object.
     *
     * @throws InvalidException if it was never saved
     */
    public static Long idOf(EntityRef ref) {
        return idOf(ref.kind(), ref);
    }

    /**
     * Returns the id of an object.
     *
     * @param kind its kind, as in {@code student}
     * @throws InvalidException if there is none, or it was never saved
     */
    public static Long idOf(String kind, @Nullable EntityRef ref) {
        if (ref == null || ref.getId() == null) {
            throw new InvalidException(kind + ".id", null, "is missing: the " + kind + " was never saved");
        }
        return ref.getId();
    }

    /** At least one. */
    public List<Violation> getViolations() {
        return violations;
    }
}
