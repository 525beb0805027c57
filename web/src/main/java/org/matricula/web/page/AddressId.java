package org.matricula.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;

/** An id as it stands in an address. What is no id at all becomes one that nothing has, so that the page answers "not found". */
@Named
@ApplicationScoped
public class AddressId implements Converter<Long> {

    private static final long NOBODY = 0;

    @Override
    public Long getAsObject(FacesContext faces, UIComponent parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.matches("[1-9]\\d{0,17}") ? Long.valueOf(text) : Long.valueOf(NOBODY);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent parameter, Long id) {
        return id == null ? "" : id.toString();
    }
}
