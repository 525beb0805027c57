package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;

/**
 * A page that its user has left, and that the browser brought back by itself without asking the server. What stood behind it is
 * gone: nothing may be saved from it.
 */
@RequestScoped
public class LeftPage {

    /**
     * Sends the user to the page that says so.
     *
     * @param behind what stands behind the page
     * @throws ViewExpiredException if there is nothing
     */
    public <T> T require(T behind) {
        if (behind == null) {
            throw new ViewExpiredException(
                    FacesContext.getCurrentInstance().getViewRoot().getViewId());
        }
        return behind;
    }
}
