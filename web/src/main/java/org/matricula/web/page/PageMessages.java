package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** The messages of a page, except those of single fields. */
@Named
@RequestScoped
public class PageMessages {

    /**
     * A message.
     *
     * @param style info, warn or error
     * @param words the whole text
     * @param link the parts of the text around a link; null without a link
     */
    public record Saying(String style, String words, LinkedMessage link) {}

    /** Returns the messages in their order. */
    public List<Saying> getAll() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(PageMessages::saying)
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
