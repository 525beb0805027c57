package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.matricula.domain.base.ShownText;

/** Adds messages for the user, by key. */
@RequestScoped
public class Messages {

    /** The maximum length of a value in a message; every name fits. */
    private static final int LONGEST = 120;

    /* Replaces the name while a message is formatted; no readable text has it. */
    private static final String NAME = "\uFFFC";

    @Inject
    private Texts texts;

    @Inject
    private KeptMessages kept;

    /** Something was done. */
    public void info(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, key, values);
    }

    /** Adds a message of success to the next page. */
    public void keep(String key, Object... values) {
        kept.add(message(FacesMessage.SEVERITY_INFO, key, values));
    }

    /**
     * Adds a message of success with a link to the next page.
     *
     * @param address of the link within Matricula
     * @param values the first is the name, which becomes the link
     */
    public void keepLinked(String key, String address, Object... values) {
        var places = values.clone();
        places[0] = NAME;
        var parts = message(FacesMessage.SEVERITY_INFO, key, places).getDetail().split(NAME, 2);
        var name = String.valueOf(readable(values[0]));
        kept.add(new LinkedMessage(FacesMessage.SEVERITY_INFO, parts[0], name, parts[1], address));
    }

    /** Adds a warning to the next page. */
    public void warn(String key, Object... values) {
        add(FacesMessage.SEVERITY_WARN, key, values);
    }

    /** Something was refused. */
    public void error(String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, key, values);
    }

    /**
     * Adds an error to a field, if the submitted form has it.
     *
     * @param field the field, as in {@code student.number}, which has the id {@code number} in the form
     */
    public void errorAt(String field, String key, Object... values) {
        var faces = FacesContext.getCurrentInstance();
        var found = sentForm(faces.getViewRoot())
                .map(form -> form.findComponent(field.substring(field.lastIndexOf('.') + 1)))
                .filter(UIInput.class::isInstance);
        if (found.isEmpty()) {
            error(key, values);
            return;
        }
        faces.addMessage(found.get().getClientId(faces), message(FacesMessage.SEVERITY_ERROR, key, values));
        faces.validationFailed();
    }

    private static Optional<UIComponent> sentForm(UIComponent parent) {
        return parent.getChildren().stream()
                .flatMap(child -> child instanceof UIForm form && form.isSubmitted()
                        ? Stream.of(child)
                        : sentForm(child).stream())
                .findFirst();
    }

    /**
     * Adds an error to a field of a row, and above the page with the name of the row.
     *
     * @param field the full id of the field in the page
     */
    public void errorIn(String field, String row, String key, Object... values) {
        var faces = FacesContext.getCurrentInstance();
        var atField = message(FacesMessage.SEVERITY_ERROR, key, values);
        atField.setDetail(texts.get("edit.errorInRow", readable(row), atField.getSummary()));
        faces.addMessage(field, atField);
        faces.validationFailed();
    }

    /** Returns a refusal of a value as text for the message at its field. */
    public FacesMessage refusal(String key, Object... values) {
        return message(FacesMessage.SEVERITY_ERROR, key, values);
    }

    private FacesMessage message(Severity severity, String key, Object... values) {
        var message =
                texts.get(key, Arrays.stream(values).map(Messages::readable).toArray());
        return new FacesMessage(severity, message, message);
    }

    /** A refused value can contain characters that break the line or reverse the message. */
    private static Object readable(Object value) {
        return value instanceof String text ? ShownText.of(text, LONGEST) : value;
    }

    private void add(Severity severity, String key, Object... values) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, message(severity, key, values));
        if (severity == FacesMessage.SEVERITY_ERROR) {
            faces.validationFailed();
        }
    }
}
