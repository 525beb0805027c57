package org.matricula.web.picker;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;

/**
 * The right box as the browser posted it. An empty box posts no ids, like a form that lost its ids on the way; so picker.js also
 * posts their number, and only a box with the right number is accepted.
 */
record PostedBox(List<String> ids, String count) {

    static PostedBox of(FacesContext faces, UIComponent picker) {
        var request = faces.getExternalContext();
        var name = picker.getClientId(faces);
        var ids = request.getRequestParameterValuesMap().get(name + "_target");
        return new PostedBox(
                ids == null ? List.of() : List.of(ids),
                request.getRequestParameterMap().get(name + "_count"));
    }

    boolean isComplete() {
        return String.valueOf(ids.size()).equals(count);
    }
}
