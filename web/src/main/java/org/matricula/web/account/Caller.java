package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.matricula.domain.account.Role;

/** The user of the page, from the request, because the standard security context has no user on the error pages of Payara 6. */
@Named
@RequestScoped
public class Caller {

    private final Map<String, Boolean> answers = new HashMap<>();

    /** Returns whether someone is signed in. */
    public boolean isSignedIn() {
        return external().getUserPrincipal() != null;
    }

    /**
     * Returns whether the user has a right, so that a page offers nothing that the session beans would refuse.
     *
     * @param right from {@link Role}
     */
    public boolean may(String right) {
        return answers.computeIfAbsent(right, role -> external().isUserInRole(role));
    }

    /** The name of the account; empty for nobody. */
    public String getName() {
        Principal principal = external().getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    /** Read again each time, because an error page has another one than the failed request. */
    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
