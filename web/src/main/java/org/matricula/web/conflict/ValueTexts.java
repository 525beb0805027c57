package org.matricula.web.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.web.page.Texts;

/** Any value of the domain as people read it. */
@Named
@ApplicationScoped
public class ValueTexts {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Inject
    private Texts texts;

    /** Returns the subject of a conflict: the field, after the course or student of an enrollment. */
    public String subject(String entity, Conflict conflict) {
        var kind = conflict.link() == null ? entity : conflict.link();
        var field = texts.get(conflict.isWhole() ? kind : kind + "." + conflict.field());
        return conflict.label() == null ? field : conflict.label() + ": " + field;
    }

    /**
     * Returns a value of a conflict as text. An empty value is a dash; for an enrollment, the text says whether it exists, with
     * the dates that differ.
     */
    public String value(Conflict conflict, @Nullable Object value) {
        if (value == null && conflict.isWhole()) {
            return texts.get(conflict.link() + ".none");
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (value instanceof EnrollmentDetails details) {
            return of(details)
                    + day(conflict, "enrollment.enrolledOn", EnrollmentDetails::enrolledOn, details)
                    + day(conflict, "enrollment.endedOn", EnrollmentDetails::endedOn, details);
        }
        return of(value);
    }

    private String day(
            Conflict conflict,
            String key,
            Function<EnrollmentDetails, @Nullable LocalDate> day,
            EnrollmentDetails details) {
        boolean same = Stream.of(conflict.seen(), conflict.now(), conflict.wanted())
                        .filter(EnrollmentDetails.class::isInstance)
                        .map(each -> Optional.ofNullable(day.apply((EnrollmentDetails) each)))
                        .distinct()
                        .count()
                < 2;
        return same ? "" : ", " + texts.get(key) + " " + of(day.apply(details));
    }

    /** Returns the value that the user saw; it can be unknown if the row changed before the page was opened. */
    public String seen(Conflict conflict, boolean existed) {
        return existed && conflict.seen() == null ? texts.get("conflict.unknown") : value(conflict, conflict.seen());
    }

    /** A single value; nothing is a dash. */
    public String of(@Nullable Object value) {
        if (value == null || "".equals(value)) {
            return texts.get("none");
        }
        if (value instanceof Boolean yes) {
            return texts.get(yes ? "yes" : "no");
        }
        if (value instanceof TracedEntity other) {
            return other.traced().label();
        }
        if (value instanceof EnrollmentStatus status) {
            return texts.get("status." + status.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof SecurityEventKind kind) {
            return texts.get("kind." + kind.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (value instanceof LocalDateTime time) {
            return SECOND.format(time);
        }
        if (value instanceof EnrollmentDetails details) {
            return of(details.status()) + ", " + texts.get("enrollment.grade") + " " + of(details.grade());
        }
        return String.valueOf(value);
    }
}
