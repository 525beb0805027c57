package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Arrays;

/** Tells the user something in the message area, by key. */
@RequestScoped
public class Messages {

    private static final String UNREADABLE = "[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]";

    @Inject
    private Texts texts;

    @Inject
    private KeptMessages kept;

    /** Something was done. */
    public void info(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, key, values);
    }

    /** Something was done, and the next page says so. */
    public void keep(String key, Object... values) {
        kept.add(message(FacesMessage.SEVERITY_INFO, key, values));
    }

    /** Something was done, but there is something to know about it. */
    public void warn(String key, Object... values) {
        add(FacesMessage.SEVERITY_WARN, key, values);
    }

    /** Something was refused. */
    public void error(String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, key, values);
    }

    private FacesMessage message(Severity severity, String key, Object... values) {
        var message =
                texts.get(key, Arrays.stream(values).map(Messages::readable).toArray());
        return new FacesMessage(severity, message, message);
    }

    /** A refused value may hold what would break the line or turn the whole message around. */
    private static Object readable(Object value) {
        return value instanceof String text ? text.replaceAll(UNREADABLE, "\uFFFD") : value;
    }

    private void add(Severity severity, String key, Object... values) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, message(severity, key, values));
        if (severity == FacesMessage.SEVERITY_ERROR) {
            faces.validationFailed();
        }
    }
}
