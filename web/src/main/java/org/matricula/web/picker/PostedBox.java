package org.matricula.web.picker;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;

/**
 * The right box as the browser posted it. An empty box posts no ids, like a form that lost its ids on the way; so picker.js also
 * posts their number, and only a box with the right number is accepted.
 *
 * @param untouched whether the form was posted before picker.js had started, so the box is the rendered one, without its ids
 */
record PostedBox(List<String> ids, String count, boolean untouched) {

    static PostedBox of(FacesContext faces, UIComponent picker) {
        var request = faces.getExternalContext();
        var name = picker.getClientId(faces);
        var ids = request.getRequestParameterValuesMap().get(name + "_target");
        return new PostedBox(
                ids == null ? List.of() : List.of(ids),
                request.getRequestParameterMap().get(name + "_count"),
                request.getRequestParameterMap().containsKey(name + "_untouched"));
    }

    boolean isComplete() {
        return untouched || String.valueOf(ids.size()).equals(count);
    }
}
