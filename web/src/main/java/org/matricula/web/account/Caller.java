package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.matricula.domain.account.Role;
import org.matricula.web.page.PageRequest;

/** The user of the page, from the request, because the standard security context has no user on the error pages of Payara 6. */
@Named
@RequestScoped
public class Caller {

    @Inject
    private PageRequest page;

    private final Map<String, Boolean> answers = new HashMap<>();

    /** Returns whether someone is signed in. */
    public boolean isSignedIn() {
        return page.external().getUserPrincipal() != null;
    }

    /**
     * Returns whether the user has a right, so that a page offers nothing that the session beans would refuse.
     *
     * @param right from {@link Role}
     */
    public boolean may(String right) {
        return answers.computeIfAbsent(right, role -> page.external().isUserInRole(role));
    }

    /** Returns whether the user can view an entity: all of its objects, or those of the courses that the account grades. */
    public boolean sees(String entity) {
        return may(entity + ".view") || may(Role.ofGrader(entity));
    }

    /** The name of the account; empty for nobody. */
    public String getName() {
        Principal principal = page.external().getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }
}
