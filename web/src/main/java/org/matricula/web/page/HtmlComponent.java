package org.matricula.web.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Writes the attribute {@code value}, an {@link Html}: a part of a page without a component and an expression for each element. */
@FacesComponent(value = HtmlComponent.TYPE, createTag = true, tagName = "html", namespace = "matricula.component")
public class HtmlComponent extends UIComponentBase {

    static final String TYPE = "org.matricula.Html";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (isRendered()) {
            var html = (Html) getAttributes().get("value");
            faces.getResponseWriter().write(html.toString());
        }
    }
}
