package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;

/**
 * A page that its user has left, and that the browser restored without a request. Its state no longer exists, so nothing can be
 * saved from it.
 */
@RequestScoped
public class LeftPage {

    /**
     * Redirects the user to the page that says so.
     *
     * @param behind the state of the page
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
