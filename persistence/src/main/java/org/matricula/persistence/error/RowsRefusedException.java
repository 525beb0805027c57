package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that were edited together were not saved: some have invalid values, or were changed meanwhile. */
@ApplicationException(rollback = true)
public class RowsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a row was refused. */
    public enum Reason {
        /** A value is none of its field. */
        WRONG,
        /** Someone else changed the row since it was read. */
        CHANGED,
        /** Someone else deleted the row. */
        GONE
    }

    /**
     * An error in a row.
     *
     * @param column where it is wrong; null for the whole row
     * @param field the field, as in {@code student.age}; null for the whole row
     * @param value the refused value; empty for none
     * @param words why, in words that follow on the field's name and the value; empty for the whole row
     */
    public record Problem(
            Long id,
            Reason reason,
            @Nullable String column,
            @Nullable String field,
            String value,
            String words) implements Serializable {

        /** A value is wrong. */
        public static Problem wrong(Long id, String column, String field, String value, String words) {
            return new Problem(id, Reason.WRONG, column, field, value, words);
        }

        /** The row is wrong as a whole. */
        public static Problem of(Long id, Reason reason) {
            return new Problem(id, reason, null, null, "", "");
        }
    }

    private final List<Problem> problems;

    /** At least one problem. */
    public RowsRefusedException(List<Problem> problems) {
        super("nothing was saved: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the rows. */
    public List<Problem> getProblems() {
        return problems;
    }
}
