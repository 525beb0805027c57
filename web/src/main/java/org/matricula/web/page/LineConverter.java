package org.matricula.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.matricula.domain.text.TextInput;

/** Converts a text of one line to the stored form, so that this form is validated. */
@FacesConverter("line")
public class LineConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext faces, UIComponent field, String typed) {
        return TextInput.line(typed);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, String text) {
        return text == null ? "" : text;
    }
}
