package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

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
    public record Violation(String field, String value, String reason) implements Serializable {

        @Override
        public String toString() {
            return field + " " + (value == null ? "(empty)" : "\"" + value + "\"") + " " + reason;
        }
    }

    private final List<Violation> violations;

    /** One value was refused. */
    public InvalidException(String field, Object value, String reason) {
        this(List.of(new Violation(field, value == null ? null : String.valueOf(value), reason)));
    }

    /** Several values were refused. */
    public InvalidException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** At least one. */
    public List<Violation> getViolations() {
        return violations;
    }
}
