package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Knows which entry of the menu the page belongs to. */
@Named
@RequestScoped
public class Menu {

    /**
     * Marks the current entry.
     *
     * @param place the page's folder, or {@code start}
     * @return {@code page} for the current entry, {@code false} for the others; a page about a list belongs to what it lists
     */
    public String here(String place) {
        var faces = FacesContext.getCurrentInstance();
        var view = faces.getViewRoot().getViewId();
        if (view.startsWith("/list/")) {
            view = "/" + faces.getExternalContext().getRequestParameterMap().get("of") + "/";
        }
        boolean here = "start".equals(place) ? "/index.xhtml".equals(view) : view.startsWith("/" + place + "/");
        return here ? "page" : "false";
    }
}
