package org.matricula.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

/** The current request of a page, read anew at each call, because an error page has another one than the failed request. */
@ApplicationScoped
public class PageRequest {

    /** Returns the request and its answer. */
    public ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** Returns the page, as in {@code /student/list.xhtml}. */
    public String viewId() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    /** Returns whether a form was submitted. */
    public boolean isPostback() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** Leaves the answer to what has written it. */
    public void complete() {
        FacesContext.getCurrentInstance().responseComplete();
    }
}
