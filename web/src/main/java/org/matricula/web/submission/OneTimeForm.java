package org.matricula.web.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.submission.Submissions;
import org.matricula.persistence.submission.SubmittedForm;

/**
 * The one-time key of a form that creates an object. It is created when the form is opened, and submitted in a hidden field with
 * each post, so the browser keeps it with the page and with a draft, whatever the server has forgotten.
 */
@Dependent
public class OneTimeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @EJB
    private Submissions submissions;

    private String key = draw();

    private static String draw() {
        return UUID.randomUUID().toString();
    }

    /**
     * Creates the object.
     *
     * @param creation returns the id of the object; it can run more than once, and takes effect once
     * @param contents the values, whose texts are the same for the same input
     * @throws AlreadySavedException if the form has created one
     */
    public <T extends VersionedEntity> T once(Class<T> type, Supplier<Long> creation, Object... contents) {
        var submitted = submissions.once(new SubmittedForm<>(key, type, Arrays.deepToString(contents)), creation);
        if (!submitted.first()) {
            throw new AlreadySavedException(submitted.object(), submitted.same());
        }
        return Objects.requireNonNull(submitted.object());
    }

    /** Lets the form make another one. */
    public void renew() {
        key = draw();
    }

    public String getKey() {
        return key;
    }

    /** Sets the key that the browser submits; an invalid one is ignored. */
    public void setKey(@Nullable String sent) {
        if (sent != null && KEY.matcher(sent).matches()) {
            key = sent;
        }
    }
}
