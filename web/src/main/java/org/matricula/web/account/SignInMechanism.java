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
import org.matricula.web.page.PageAddress;
import org.matricula.web.page.SecurityHeaders;

/**
 * How one signs in: a page of the desk, and back to where one wanted to go. The standard's own custom form does the same, but
 * on Payara 6 the request that it restores is not allowed to call the EJBs.
 */
@AutoApplySession
@DeclareRoles(Role.ADMINISTRATOR)
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String PAGE = "/account/sign-in";
    /** Whoever sent something was signed in before, and is told why it was not saved. */
    private static final String ENDED = "&ended=true";

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
            SecurityHeaders.tell(request, response);
            return askToSignIn(request, response, context);
        }
        return context.doNothing();
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if ("GET".equals(request.getMethod())) {
            return context.redirect(page(request, PageAddress.asked(request)));
        }
        var page = page(request, PageAddress.posted(request, request.getRequestURI())) + ENDED;
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                ? redirectPartial(response, page)
                : context.redirect(page);
    }

    private static String page(HttpServletRequest request, String from) {
        var context = request.getContextPath();
        return context + PAGE + "?from=" + URLEncoder.encode(from.substring(context.length()), StandardCharsets.UTF_8);
    }

    /** A page that asks for a part of itself understands a redirect only in these words. */
    private static AuthenticationStatus redirectPartial(HttpServletResponse response, String page) {
        try {
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + page.replace("&", "&amp;") + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
