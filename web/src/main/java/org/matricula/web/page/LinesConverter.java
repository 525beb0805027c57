package org.matricula.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.FacesConverter;
import org.matricula.domain.text.TextInput;

/** Converts a text of several lines to the stored form. */
@FacesConverter("lines")
public class LinesConverter extends LineConverter {

    @Override
    public String getAsObject(FacesContext faces, UIComponent field, String typed) {
        return TextInput.lines(typed);
    }
}
