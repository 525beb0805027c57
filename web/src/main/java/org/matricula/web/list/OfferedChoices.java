package org.matricula.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.matricula.web.page.Messages;

/** Converts to one of the choices that a cell offered. */
@Named
@RequestScoped
public class OfferedChoices implements Converter<String> {

    @Inject
    private Messages messages;

    @Override
    public String getAsObject(FacesContext faces, UIComponent field, String text) {
        var cell = (EditedCell) field.getAttributes().get("cell");
        if (cell.getEntry().choices().stream().anyMatch(each -> each.text().equals(text))) {
            return text;
        }
        throw new ConverterException(
                messages.refusal("list.edit.unknown", field.getAttributes().get("label"), text));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, String text) {
        return text;
    }
}
