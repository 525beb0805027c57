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
     * @return {@code page} for the current entry, null (no attribute) for the others
     */
    public String here(String place) {
        var view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        boolean here = "start".equals(place) ? "/index.xhtml".equals(view) : view.startsWith("/" + place + "/");
        return here ? "page" : "false";
    }
}
