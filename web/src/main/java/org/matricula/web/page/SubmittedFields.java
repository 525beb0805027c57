package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;

/** Answers what the browser submitted. */
@Named
@RequestScoped
public class SubmittedFields {

    /**
     * Returns whether a field was not submitted, such as the fields of a row that the page did not show yet, because the response
     * to a pick was still on its way. Faces would empty a menu that was not submitted; a disabled one keeps its value.
     *
     * @return false except while the submitted values are read
     */
    public boolean isWithout(UIComponent field) {
        var faces = FacesContext.getCurrentInstance();
        return isReading()
                && !faces.getExternalContext().getRequestParameterMap().containsKey(field.getClientId(faces));
    }

    /** Returns whether submitted values are being read. */
    public boolean isReading() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.APPLY_REQUEST_VALUES;
    }

    /** Returns whether there are messages; otherwise no field has one. */
    public boolean isAnswered() {
        return FacesContext.getCurrentInstance().getMaximumSeverity() != null;
    }

    /**
     * Returns how many rows of a table the browser shows already, so that the answer contains only new ones.
     *
     * @param picker the name of the picker of the rows; picker.js submits their number with the picks
     * @return 0 except while such an answer is written
     */
    public int shown(String picker) {
        var faces = FacesContext.getCurrentInstance();
        var number = faces.getExternalContext().getRequestParameterMap().get(picker + "Shown");
        boolean answering =
                faces.getPartialViewContext().isAjaxRequest() && faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return answering && number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }
}
