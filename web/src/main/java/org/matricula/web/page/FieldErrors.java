package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The errors of the submitted fields, in the order of the page. The summary above the form links to each. */
@Named
@RequestScoped
public class FieldErrors {

    /**
     * An error of a field.
     *
     * @param field the id of the field in the page
     */
    public record FieldError(String field, String words) {}

    /** Returns all errors; empty if there are none. */
    public List<FieldError> getAll() {
        var faces = FacesContext.getCurrentInstance();
        var all = new ArrayList<FieldError>();
        faces.getClientIdsWithMessages().forEachRemaining(field -> {
            if (field != null) {
                of(faces, field).forEach(message -> all.add(new FieldError(field, message.getDetail())));
            }
        });
        return all;
    }

    static boolean has(FacesContext faces, String field) {
        return !of(faces, field).isEmpty();
    }

    /** Returns whether this is the first field with an error, which gets the focus. */
    static boolean isFirst(FacesContext faces, String field) {
        var ids = new ArrayList<String>();
        faces.getClientIdsWithMessages().forEachRemaining(ids::add);
        return ids.stream()
                .filter(Objects::nonNull)
                .filter(id -> has(faces, id))
                .findFirst()
                .filter(field::equals)
                .isPresent();
    }

    private static List<FacesMessage> of(FacesContext faces, String field) {
        return faces.getMessageList(field).stream()
                .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0)
                .toList();
    }
}
