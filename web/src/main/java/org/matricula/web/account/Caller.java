package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import org.matricula.domain.account.Role;

/** Who uses the page. */
@Named
@RequestScoped
public class Caller {

    @Inject
    private SecurityContext security;

    /** Whether someone with a role at the desk is signed in. */
    public boolean isSignedIn() {
        return security.isCallerInRole(Role.ADMINISTRATOR);
    }

    /** The name of the account; empty for nobody. */
    public String getName() {
        Principal principal = security.getCallerPrincipal();
        return principal == null ? "" : principal.getName();
    }
}
