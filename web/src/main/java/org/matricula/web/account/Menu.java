package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.matricula.web.page.Html;
import org.matricula.web.page.Texts;

/** The menu: the start page, and the lists that the user can view. */
@Named
@RequestScoped
public class Menu {

    private static final List<String> LISTS = List.of("student", "course", "enrollment", "grade", "history");

    @Inject
    private Caller caller;

    @Inject
    private Texts texts;

    /** Returns the entries as HTML. */
    public Html getHtml() {
        var html = new Html().start("ul");
        write(html, "start", "", texts.get("start.title"));
        for (var page : LISTS) {
            if (caller.may(page + ".view")) {
                write(html, page, page + "/list", texts.get(page + ".list.title"));
            }
        }
        return html.end("ul");
    }

    private static void write(Html html, String page, String address, String label) {
        var root = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/";
        html.start("li")
                .start("a")
                .attribute("href", root + address)
                .attribute("aria-current", here(page))
                .text(label)
                .end("a")
                .end("li");
    }

    /** Marks the current entry: {@code page}, or {@code false} for the others. A page about a list belongs to what it lists. */
    private static String here(String page) {
        var faces = FacesContext.getCurrentInstance();
        var view = faces.getViewRoot().getViewId();
        if (view.startsWith("/list/")) {
            view = "/" + faces.getExternalContext().getRequestParameterMap().get("of") + "/";
        }
        boolean here = "start".equals(page) ? "/index.xhtml".equals(view) : view.startsWith("/" + page + "/");
        return here ? "page" : "false";
    }
}
