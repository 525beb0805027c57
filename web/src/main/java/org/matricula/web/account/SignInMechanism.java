package org.matricula.web.account;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.matricula.domain.account.Role;

/**
 * How one signs in: a page of the desk, and back to where one wanted to go. The standard's own custom form does the same, but
 * on Payara 6 the request that it restores is not allowed to call the EJBs.
 */
@AutoApplySession
@DeclareRoles(Role.ADMINISTRATOR)
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String PAGE = "/account/sign-in";

    @Inject
    private IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() != null) {
            return context.notifyContainerAboutLogin(
                    stores.validate(context.getAuthParameters().getCredential()));
        }
        if (context.isProtected()) {
            return askToSignIn(request, response, context);
        }
        return context.doNothing();
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var page = request.getContextPath() + PAGE;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return redirectPartial(response, page);
        }
        return "GET".equals(request.getMethod())
                ? context.redirect(page + "?from=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8))
                : context.redirect(page);
    }

    private static String wanted(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** A page that asks for a part of itself understands a redirect only in these words. */
    private static AuthenticationStatus redirectPartial(HttpServletResponse response, String page) {
        try {
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + page
                            + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
