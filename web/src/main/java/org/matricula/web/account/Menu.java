package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.web.page.Html;
import org.matricula.web.page.Texts;

/** The menu: the start page, and the lists that the user can view. */
@Named
@RequestScoped
public class Menu {

    private static final String HISTORY = "history";

    @Inject
    private Caller caller;

    @Inject
    private Texts texts;

    /** Returns the entries as HTML. */
    public Html getHtml() {
        var html = new Html().start("ul");
        write(html, "start", "", texts.get("start.title"));
        Stream.concat(EntityAdmins.names().stream(), Stream.of(HISTORY))
                .filter(page -> caller.may(page + ".view"))
                .forEach(page -> write(html, page));
        return html.end("ul");
    }

    private void write(Html html, String page) {
        write(html, page, page + "/list", texts.get(page + ".list.title"));
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
