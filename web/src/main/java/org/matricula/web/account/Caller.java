package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.matricula.domain.account.Role;

/** The user of the page, from the request: the standard security context knows nobody on the error pages of Payara 6. */
@Named
@RequestScoped
public class Caller {

    private final Map<String, Boolean> answers = new HashMap<>();

    /** Returns whether someone is signed in. */
    public boolean isSignedIn() {
        return external().getUserPrincipal() != null;
    }

    /**
     * Returns whether the user has a right. Asked so that a page shows nothing that would be refused; the session beans refuse it.
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

    /** Asked for anew each time: an error page has another one than the request that failed. */
    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
