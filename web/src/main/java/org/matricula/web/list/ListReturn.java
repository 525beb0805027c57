package org.matricula.web.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.matricula.web.page.Redirection;

/**
 * The way back from the page of an object to the list that led there, with its filters, sort order and page. A page passes the
 * state of the list on in its own address.
 */
@Dependent
public class ListReturn implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Redirection redirection;

    private String state;

    /** Returns the state of the list from the address of the page; null if no list led there. */
    public String getState() {
        return state;
    }

    /** Sets the state from an address; anything else is ignored. */
    public void setState(String given) {
        var query = ListState.of(Query.parse(given)).query();
        state = query.isEmpty() ? null : query;
    }

    /** Returns the address of the list. */
    public String toList(String folder) {
        return redirection.to(folder + "/list" + getQuery());
    }

    /** Returns the address of the start page, for a user who cannot view the list. */
    public String toStart() {
        return redirection.to("/");
    }

    /** Returns the address of a page of the same folder, which leads back to the same list. */
    public String toPage(String address) {
        return redirection.to(address + more(address.contains("?") ? "&" : "?"));
    }

    /** Returns the query string of the list; empty for the default state. */
    public String getQuery() {
        return state == null ? "" : "?" + state;
    }

    /** Returns the parameter that makes another page lead back to the same list, after other parameters. */
    public String getMore() {
        return more("&");
    }

    private String more(String before) {
        return state == null ? "" : before + "list=" + Query.encode(state);
    }
}
