package org.matricula.web.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.matricula.web.page.Redirection;

/**
 * The way back from the page of one object to the list that led there, as it was: searched, filtered, sorted, on its page. A page
 * hands the state of the list on in its own address.
 */
@Dependent
public class ListReturn implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Redirection redirection;

    private String state;

    /** The state of the list, as it stands in the address of the page; null where no list led there. */
    public String getState() {
        return state;
    }

    /** Takes what an address says, and nothing that is no state of a list. */
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
