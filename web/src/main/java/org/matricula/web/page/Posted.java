package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;

/** Knows what the browser sent. */
@Named
@RequestScoped
public class Posted {

    /**
     * Whether the browser did not send a field at all. That is so for the fields of a row that the page did not show when it
     * was sent, as while the answer to a pick is still on its way. Faces takes a menu that did not arrive for an emptied one;
     * where this disables it, the value stays as it is.
     *
     * @return never true but while what was sent is read
     */
    public boolean isWithout(UIComponent field) {
        var faces = FacesContext.getCurrentInstance();
        return faces.getCurrentPhaseId() == PhaseId.APPLY_REQUEST_VALUES
                && !faces.getExternalContext().getRequestParameterMap().containsKey(field.getClientId(faces));
    }
}
