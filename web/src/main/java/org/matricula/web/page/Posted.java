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
        return isReading()
                && !faces.getExternalContext().getRequestParameterMap().containsKey(field.getClientId(faces));
    }

    /** Whether what was sent is being read. */
    public boolean isReading() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.APPLY_REQUEST_VALUES;
    }

    /** Whether there is something to be said about what was sent; if not, no field has a message. */
    public boolean isAnswered() {
        return FacesContext.getCurrentInstance().getMaximumSeverity() != null;
    }

    /**
     * How many rows of a table the browser shows already, so that an answer need not bring them again.
     *
     * @param picker the name of the picker that the rows belong to; picker.js sends their number beside the picks
     * @return 0 but while such an answer is written
     */
    public int shown(String picker) {
        var faces = FacesContext.getCurrentInstance();
        var number = faces.getExternalContext().getRequestParameterMap().get(picker + "Shown");
        boolean answering =
                faces.getPartialViewContext().isAjaxRequest() && faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return answering && number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }
}
