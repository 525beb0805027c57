package org.matricula.web.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.submission.Submissions;
import org.matricula.persistence.submission.SubmittedForm;

/**
 * The one-time key of a form that makes something new. It is drawn when the form is opened, and comes back with each post: in a hidden
 * field, so that the browser keeps it with the page and with a draft, whatever the server has forgotten.
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
     * Makes the new object.
     *
     * @param creation returns the id of what it makes; may be run more than once, and takes effect once
     * @param contents what was typed: values whose texts are the same for the same input
     * @throws AlreadySavedException if the form has made one already
     */
    public <T extends VersionedEntity> T once(Class<T> type, Supplier<Long> creation, Object... contents) {
        var submitted = submissions.once(new SubmittedForm<>(key, type, Arrays.deepToString(contents)), creation);
        if (!submitted.first()) {
            throw new AlreadySavedException(submitted.object(), submitted.same());
        }
        return submitted.object();
    }

    /** Lets the form make another one. */
    public void renew() {
        key = draw();
    }

    public String getKey() {
        return key;
    }

    /** Takes the key that the browser sends; what is none is passed over. */
    public void setKey(String sent) {
        if (sent != null && KEY.matcher(sent).matches()) {
            key = sent;
        }
    }
}
