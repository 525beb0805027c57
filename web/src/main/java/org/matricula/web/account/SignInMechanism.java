package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.account.SignIn;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.web.page.Client;
import org.matricula.web.page.ErrorPages;
import org.matricula.web.page.Messages;
import org.matricula.web.page.PageAddress;
import org.matricula.web.page.Redirection;
import org.matricula.web.page.SecurityHeaders;

/**
 * Signs users in on a page of Matricula, and redirects to the requested page. The standard's own custom form does the same, but
 * on Payara 6 the request that it restores is not allowed to call the EJBs. A session knows only its account: the rights are read
 * for each request, so that removed rights and a new password take effect at the next one.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String PAGE = "/account/sign-in";
    /** A user who submits a form was signed in before, and gets the reason why it was not saved. */
    private static final String ENDED = "&ended=true";

    private static final String SESSION = SignInMechanism.class.getName();
    private static final String WAIT = SESSION + ".wait";
    /** Addresses that are open to everybody and requested along with each page. */
    private static final Pattern NO_PAGE = Pattern.compile("/(jakarta\\.faces\\.resource|status)(/.*)?");

    @Inject
    private IdentityStoreHandler stores;

    @EJB
    private SignIn signIn;

    @EJB
    private SecurityLog log;

    /** The longest session, however active its user is: whoever finds a cookie later has no use of it (ASVS 7.3.2). */
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    /**
     * The account of a session.
     *
     * @param seal of the password that it began with
     * @param key that its browser has
     * @param began when its user entered the password
     */
    record Ticket(String name, String seal, String key, Instant began) implements Serializable {

        boolean isValid(Instant now) {
            return now.isBefore(began.plus(LONGEST_SESSION));
        }
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() != null) {
            return begin(
                    request,
                    response,
                    context,
                    stores.validate(context.getAuthParameters().getCredential()));
        }
        var standing = standing(request);
        if (standing.isPresent()) {
            ErrorPages.remember(request, standing.get().name(), standing.get().roles());
            return context.notifyContainerAboutLogin(
                    standing.get().name(), standing.get().roles());
        }
        if (context.isProtected()) {
            SecurityHeaders.tell(request, response);
            return askToSignIn(request, response);
        }
        return context.doNothing();
    }

    private AuthenticationStatus begin(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            CredentialValidationResult result) {
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            signIn.standing(result.getCallerPrincipal().getName()).ifPresent(standing -> {
                leave(request.getSession());
                begin(request, response, standing);
                log.record(
                        SecurityEventKind.SIGNED_IN,
                        standing.name(),
                        Client.address(request),
                        request.getServletPath());
            });
        }
        return context.notifyContainerAboutLogin(result);
    }

    private static void begin(HttpServletRequest request, HttpServletResponse response, SignIn.Standing standing) {
        request.getSession();
        request.changeSessionId(); // the former one is useless
        var key = SessionKey.give(request, response);
        request.getSession().setAttribute(SESSION, new Ticket(standing.name(), standing.seal(), key, Instant.now()));
    }

    /** Lets the session go on after its user changed the password. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        signIn.standing(request.getUserPrincipal().getName()).ifPresent(standing -> begin(request, response, standing));
    }

    /**
     * Records that no password was compared in this request.
     *
     * @param wait the time until the next attempt after too many failures; zero if too many others were waiting
     */
    static void refuse(ServletRequest request, Duration wait) {
        request.setAttribute(WAIT, wait);
    }

    /** Tells the user why no password was compared in this request; returns false if one was. */
    static boolean explainRefusal(ServletRequest request, Messages messages) {
        if (!(request.getAttribute(WAIT) instanceof Duration wait)) {
            return false;
        }
        if (wait.isZero()) {
            messages.error("account.signIn.busy");
        } else {
            messages.error("account.signIn.wait", wait.toSeconds() + 1);
        }
        return true;
    }

    /** Discards what another user had open. */
    private static void leave(HttpSession session) {
        if (session.getAttribute(SESSION) != null) {
            session.invalidate();
        }
    }

    private Optional<SignIn.Standing> standing(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(SESSION) instanceof Ticket ticket)
                || NO_PAGE.matcher(request.getServletPath()).matches()
                || !SessionKey.isThere(request, ticket.key())) {
            return Optional.empty();
        }
        var standing = Optional.of(ticket)
                .filter(each -> each.isValid(Instant.now()))
                .flatMap(each -> signIn.standing(each.name()))
                .filter(now -> now.seal().equals(ticket.seal()));
        if (standing.isEmpty()) {
            session.invalidate();
        }
        return standing;
    }

    private static AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        if ("GET".equals(request.getMethod())) {
            return redirect(response, page(request, PageAddress.asked(request)));
        }
        var page = page(request, PageAddress.posted(request, request.getRequestURI())) + ENDED;
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                ? redirectPartial(response, page)
                : redirect(response, page);
    }

    private static AuthenticationStatus redirect(HttpServletResponse response, String page) {
        try {
            Redirection.send(response, page);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(HttpServletRequest request, String from) {
        var context = request.getContextPath();
        return context + PAGE + "?from=" + URLEncoder.encode(from.substring(context.length()), StandardCharsets.UTF_8);
    }

    /** A partial request understands a redirect only in this form. */
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
