package org.matricula.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;

/**
 * An id as it stands in an address. What is not an id becomes one that nothing has, so that the page answers "not found", and is
 * remembered as it was given, so that the answer can name it.
 */
@Named
@ApplicationScoped
public class AddressId implements Converter<Long> {

    /** The id of nothing. */
    static final long NOBODY = 0;

    private static final String GIVEN = AddressId.class.getName();

    @Override
    public Long getAsObject(FacesContext faces, UIComponent parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.matches("[1-9]\\d{0,17}")) {
            return Long.valueOf(text);
        }
        faces.getExternalContext().getRequestMap().put(GIVEN, text);
        return NOBODY;
    }

    /** Returns an id as the address gave it, also where that is not an id. */
    static String given(FacesContext faces, Long id) {
        var text = faces.getExternalContext().getRequestMap().get(GIVEN);
        return id != null && id == NOBODY && text != null ? text.toString() : String.valueOf(id);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent parameter, Long id) {
        return id == null ? "" : id.toString();
    }
}
