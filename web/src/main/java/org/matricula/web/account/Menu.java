package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Stream;
import org.matricula.domain.account.Role;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.web.page.Html;
import org.matricula.web.page.PageRequest;
import org.matricula.web.page.Texts;

/** The menu: the start page, the lists that the user can view, and for administrators the deployment check. */
@Named
@RequestScoped
public class Menu {

    private static final String HISTORY = "history";
    private static final String SECURITY = "/account/security.xhtml";
    private static final Set<String> OWN = Set.of("/account/password.xhtml", "/account/second-factor.xhtml");

    @Inject
    private Caller caller;

    @Inject
    private PageRequest request;

    @Inject
    private Texts texts;

    /** Returns the entries as HTML. */
    public Html getHtml() {
        var html = new Html().start("ul");
        write(html, "start", "", texts.get("start.title"));
        Stream.concat(EntityAdmins.names().stream(), Stream.of(HISTORY))
                .filter(caller::sees)
                .forEach(page -> write(html, page));
        if (caller.may(Role.ADMINISTRATOR)) {
            write(html, "check", "check/deploy", texts.get("check.title"));
        }
        return html.end("ul");
    }

    private void write(Html html, String page) {
        write(html, page, page + "/list", texts.get(page + ".list.title"));
    }

    private void write(Html html, String page, String address, String label) {
        var root = request.external().getRequestContextPath() + "/";
        html.start("li")
                .start("a")
                .attribute("href", root + address)
                .attribute("aria-current", here(page))
                .text(label)
                .end("a")
                .end("li");
    }

    /**
     * Marks the current entry: {@code page}, or {@code false} for the others. A page about a list belongs to what it lists, and one about
     * the own account to none.
     */
    private String here(String page) {
        var view = request.viewId();
        var asked = request.external().getRequestParameterMap();
        if (OWN.contains(view) || (SECURITY.equals(view) && !asked.containsKey("id"))) {
            return "false";
        }
        if (view.startsWith("/list/")) {
            view = "/" + asked.get("of") + "/";
        }
        boolean here = "start".equals(page) ? "/index.xhtml".equals(view) : view.startsWith("/" + page + "/");
        return here ? "page" : "false";
    }
}
