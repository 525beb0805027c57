package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** What the desk says on a page, but for what it says about single fields. */
@Named
@RequestScoped
public class Said {

    /**
     * One thing that is said.
     *
     * @param style info, warn or error
     * @param words all of it
     * @param link the same in parts, where it links to something; else null
     */
    public record Saying(String style, String words, LinkedMessage link) {}

    /** All of it, the first thing first. */
    public List<Saying> getAll() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(Said::saying)
                .toList();
    }

    private static Saying saying(FacesMessage message) {
        message.rendered();
        var link = message instanceof LinkedMessage linked ? linked : null;
        return new Saying(style(message.getSeverity()), message.getDetail(), link);
    }

    private static String style(Severity severity) {
        if (FacesMessage.SEVERITY_INFO.equals(severity)) {
            return "info";
        }
        return FacesMessage.SEVERITY_WARN.equals(severity) ? "warn" : "error";
    }
}
