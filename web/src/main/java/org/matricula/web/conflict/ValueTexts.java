package org.matricula.web.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.web.page.Texts;

/** Any value of the domain as people read it. */
@Named
@ApplicationScoped
public class ValueTexts {

    @Inject
    private Texts texts;

    /** What a conflict is about: the field, with the course or student at the other end of an enrollment before it. */
    public String subject(String entity, Conflict conflict) {
        boolean whole = ConflictException.WHOLE_LINK.equals(conflict.field());
        var field = whole
                ? texts.get("enrollment")
                : texts.get((conflict.linkedTo() == null ? entity : "enrollment") + "." + conflict.field());
        return conflict.label() == null ? field : conflict.label() + ": " + field;
    }

    /** A value of the conflict; nothing at all is a dash, a link that is no more says so. */
    public String value(Conflict conflict, Object value) {
        return value == null && ConflictException.WHOLE_LINK.equals(conflict.field())
                ? texts.get("enrollment.none")
                : of(value);
    }

    /** A single value; nothing is a dash. */
    public String of(Object value) {
        if (value == null || "".equals(value)) {
            return texts.get("none");
        }
        if (value instanceof Boolean yes) {
            return texts.get(yes ? "yes" : "no");
        }
        if (value instanceof Grade grade) {
            return grade.getCode();
        }
        if (value instanceof EnrollmentStatus status) {
            return texts.get("status." + status.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof EnrollmentDetails details) {
            return of(details.status()) + ", " + texts.get("enrollment.grade") + " " + of(details.grade());
        }
        return String.valueOf(value);
    }
}
