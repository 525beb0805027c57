package org.matricula.web.course;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.text.TextInput;
import org.matricula.persistence.error.InvalidException;

/** A cell of the roster. An empty cell is null: not graded yet, or unknown. */
public enum RosterCell {
    GRADE("grade") {
        @Override
        Object of(EnrollmentDetails details) {
            return details.grade();
        }

        @Override
        EnrollmentDetails put(EnrollmentDetails details, Object value) {
            return details.with((Grade) value);
        }

        @Override
        Object parsed(String typed, Scale scale) {
            return scale.byCode(typed).orElseThrow(() -> refused(typed));
        }
    },
    STATUS("status") {
        @Override
        Object of(EnrollmentDetails details) {
            return details.status();
        }

        @Override
        EnrollmentDetails put(EnrollmentDetails details, Object value) {
            return details.with((EnrollmentStatus) value);
        }

        @Override
        Object parsed(String typed, Scale scale) {
            try {
                return EnrollmentStatus.valueOf(typed);
            } catch (IllegalArgumentException e) {
                throw refused(typed);
            }
        }
    },
    ENROLLED_ON("enrolledOn") {
        @Override
        Object of(EnrollmentDetails details) {
            return details.enrolledOn();
        }

        @Override
        EnrollmentDetails put(EnrollmentDetails details, Object value) {
            return new EnrollmentDetails(details.grade(), details.status(), (LocalDate) value, details.endedOn());
        }

        @Override
        Object parsed(String typed, Scale scale) {
            return date(typed);
        }
    },
    ENDED_ON("endedOn") {
        @Override
        Object of(EnrollmentDetails details) {
            return details.endedOn();
        }

        @Override
        EnrollmentDetails put(EnrollmentDetails details, Object value) {
            return new EnrollmentDetails(details.grade(), details.status(), details.enrolledOn(), (LocalDate) value);
        }

        @Override
        Object parsed(String typed, Scale scale) {
            return date(typed);
        }
    };

    private final String label;

    RosterCell(String label) {
        this.label = label;
    }

    /** The value of the cell. */
    abstract Object of(EnrollmentDetails details);

    /** Returns the same details with another value in the cell. */
    abstract EnrollmentDetails put(EnrollmentDetails details, Object value);

    /** Parses a text that is not empty and has no blanks around it. */
    abstract Object parsed(String typed, Scale scale);

    /**
     * Parses the text of the cell.
     *
     * @param typed null or blank for none
     * @return null for none
     * @throws InvalidException if it is invalid in this cell
     */
    Object read(String typed, Scale scale) {
        var line = TextInput.line(typed);
        return line == null ? null : parsed(line, scale);
    }

    /** Returns a value as the text of the cell's field; empty for none. */
    static String text(Object value) {
        return value == null ? "" : value instanceof Grade grade ? grade.getCode() : value.toString();
    }

    /** Returns the cell's name in the page and in the keys of its texts. */
    public String getName() {
        return label;
    }

    /** The cell of that name. */
    static RosterCell named(String name) {
        return Arrays.stream(values())
                .filter(cell -> cell.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidException("enrollment", name, "is no cell of the roster"));
    }

    private static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw refused(typed);
        }
    }

    private static InvalidException refused(String typed) {
        return new InvalidException("enrollment", typed, "cannot be read");
    }
}
