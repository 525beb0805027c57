package org.matricula.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** Ends the session, on the server too. */
@Named
@RequestScoped
public class SignOut {

    @Inject
    private HttpServletRequest request;

    /** Signs out and shows the sign-in page. */
    public String signOut() throws ServletException {
        request.logout();
        request.getSession().invalidate();
        return "/account/sign-in?faces-redirect=true";
    }
}
