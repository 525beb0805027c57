package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.web.page.Client;
import org.matricula.web.page.Redirection;

/** Ends the session, on the server too. */
@Named
@RequestScoped
public class SignOut {

    @EJB
    private SecurityLog log;

    @Inject
    private SignInMechanism sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Redirection redirection;

    /** Signs out and shows the sign-in page, which says so. */
    public String signOut() throws ServletException {
        if (request.getUserPrincipal() != null) {
            log.record(
                    SecurityEventKind.SIGNED_OUT,
                    request.getUserPrincipal().getName(),
                    Client.address(request),
                    request.getServletPath());
        }
        sessions.end(request);
        request.logout();
        return redirection.to("/account/sign-in?signed-out=true");
    }
}
