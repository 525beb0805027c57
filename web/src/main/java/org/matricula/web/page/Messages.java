package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Tells the user something in the message area, by key. */
@RequestScoped
public class Messages {

    @Inject
    private Texts texts;

    /** Something was done. */
    public void info(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, key, values);
    }

    /** Something was done, and the next page says so. */
    public void keep(String key, Object... values) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        info(key, values);
    }

    /** Something was done, but there is something to know about it. */
    public void warn(String key, Object... values) {
        add(FacesMessage.SEVERITY_WARN, key, values);
    }

    /** Something was refused. */
    public void error(String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, key, values);
    }

    private void add(Severity severity, String key, Object... values) {
        var message = texts.get(key, values);
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(severity, message, message));
        if (severity == FacesMessage.SEVERITY_ERROR) {
            faces.validationFailed();
        }
    }
}
