package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.matricula.web.page.Html;
import org.matricula.web.page.Texts;

/** The menu: the start page, and the lists that the user may see. */
@Named
@RequestScoped
public class Menu {

    private static final List<String> LISTS = List.of("student", "course", "enrollment", "grade", "history");

    @Inject
    private Caller caller;

    @Inject
    private Texts texts;

    /** The entries as they stand on the page. */
    public Html getHtml() {
        var html = new Html().start("ul");
        write(html, "start", "", texts.get("start.title"));
        for (var place : LISTS) {
            if (caller.may(place + ".view")) {
                write(html, place, place + "/list", texts.get(place + ".list.title"));
            }
        }
        return html.end("ul");
    }

    private static void write(Html html, String place, String address, String label) {
        var root = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/";
        html.start("li")
                .start("a")
                .attribute("href", root + address)
                .attribute("aria-current", here(place))
                .text(label)
                .end("a")
                .end("li");
    }

    /** Marks the current entry: {@code page}, or {@code false} for the others. A page about a list belongs to what it lists. */
    private static String here(String place) {
        var faces = FacesContext.getCurrentInstance();
        var view = faces.getViewRoot().getViewId();
        if (view.startsWith("/list/")) {
            view = "/" + faces.getExternalContext().getRequestParameterMap().get("of") + "/";
        }
        boolean here = "start".equals(place) ? "/index.xhtml".equals(view) : view.startsWith("/" + place + "/");
        return here ? "page" : "false";
    }
}
