package org.matricula.web.list;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Writes a {@link ListTable}, the attribute {@code value}, without a component and an expression for each cell. */
@FacesComponent(
        value = ListTableComponent.TYPE,
        createTag = true,
        tagName = "listTable",
        namespace = "matricula.component")
public class ListTableComponent extends UIComponentBase {

    static final String TYPE = "org.matricula.ListTable";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (isRendered()) {
            var table = (ListTable) getAttributes().get("value");
            new ListTableWriter(faces.getResponseWriter(), this, key -> faces.getApplication()
                            .getResourceBundle(faces, "text")
                            .getString(key))
                    .write(table);
        }
    }
}
