package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.security.Principal;
import org.matricula.domain.account.Role;

/** Who uses the page. It asks the request: the security context of the standard knows nobody on the error pages of Payara 6. */
@Named
@RequestScoped
public class Caller {

    /** Whether someone with a role at the desk is signed in. */
    public boolean isSignedIn() {
        return external().isUserInRole(Role.ADMINISTRATOR);
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
