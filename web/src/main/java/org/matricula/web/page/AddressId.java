package org.matricula.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;

/**
 * An id in an address. An invalid text becomes an id that no object has, so that the page answers "not found", and is kept so
 * that the answer can name it.
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

    /** Returns the id as in the address, even if it is invalid. */
    static String given(FacesContext faces, Long id) {
        var text = faces.getExternalContext().getRequestMap().get(GIVEN);
        return id != null && id == NOBODY && text != null ? text.toString() : String.valueOf(id);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent parameter, Long id) {
        return id == null ? "" : id.toString();
    }
}
