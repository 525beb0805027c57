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
import org.jspecify.annotations.Nullable;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.account.SignIn;
import org.matricula.persistence.account.SignInCode;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.web.page.BadRequests;
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
    private SignInCode codes;

    @EJB
    private SecurityLog log;

    /** The time after which a request is recorded as the last one of its session. */
    private static final Duration UNTIL_SEEN = Duration.ofMinutes(5);

    /**
     * The part of a session that the memory of the server keeps; everything else is in the database, which all nodes share.
     *
     * @param key that its browser has
     * @param seen when its last request was recorded
     */
    record Ticket(String key, Instant seen) implements Serializable {}

    private static final String WAITING = SESSION + ".waiting";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /**
     * A sign-in that waits for a code.
     *
     * @param name of the account whose password was right
     * @param until the moment from which the password has to be entered again
     */
    record Waiting(String name, Instant until) implements Serializable {}

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
            if (BadRequests.isAmbiguous(request)) {
                return refuse(response);
            }
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
            var name = result.getCallerPrincipal().getName();
            if (codes.isAsked(name)) {
                return wait(request, name);
            }
            enter(request, response, name);
        }
        return context.notifyContainerAboutLogin(result);
    }

    /** The password is right, and a page asks for the code. */
    private AuthenticationStatus wait(HttpServletRequest request, String name) {
        end(request);
        request.getSession();
        request.changeSessionId();
        request.getSession()
                .setAttribute(WAITING, new Waiting(name, Instant.now().plus(LONGEST_WAIT)));
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Returns the account whose password was entered just now and whose code is asked for. */
    static Optional<String> waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(WAITING) instanceof Waiting waiting
                        && Instant.now().isBefore(waiting.until())
                ? Optional.of(waiting.name())
                : Optional.empty();
    }

    /** Begins a session of an account whose owner has just proved to be so; returns false if the account is not active. */
    public boolean enter(HttpServletRequest request, HttpServletResponse response, String name) {
        end(request);
        boolean begun = start(request, response, name);
        if (begun) {
            log.record(SecurityEventKind.SIGNED_IN, name, Client.address(request), request.getServletPath());
        }
        return begun;
    }

    private boolean start(HttpServletRequest request, HttpServletResponse response, String name) {
        var key = SessionKey.random();
        var standing = signIn.begin(name, key, Client.address(request), request.getHeader("User-Agent"));
        standing.ifPresent(now -> {
            request.getSession().removeAttribute(WAITING);
            request.changeSessionId(); // the former one is useless
            SessionKey.give(request, response, key);
            request.getSession().setAttribute(SESSION, new Ticket(key, Instant.now()));
        });
        return standing.isPresent();
    }

    /** Lets the session go on after its user changed the password, which ended all of them. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        start(request, response, request.getUserPrincipal().getName());
    }

    /** Ends the session of a request, if there is one. */
    void end(HttpServletRequest request) {
        ticket(request.getSession(false)).ifPresent(ticket -> {
            signIn.end(ticket.key());
            request.getSession().invalidate();
        });
    }

    /** Returns the key of the session of a request; empty if nobody is signed in. */
    static String key(HttpServletRequest request) {
        return ticket(request.getSession(false)).map(Ticket::key).orElse("");
    }

    private static Optional<Ticket> ticket(@Nullable HttpSession session) {
        return session != null && session.getAttribute(SESSION) instanceof Ticket ticket
                ? Optional.of(ticket)
                : Optional.empty();
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

    private Optional<SignIn.Standing> standing(HttpServletRequest request) {
        var session = request.getSession(false);
        var ticket = ticket(session).filter(each -> SessionKey.isThere(request, each.key()));
        if (ticket.isEmpty() || NO_PAGE.matcher(request.getServletPath()).matches()) {
            return Optional.empty();
        }
        var key = ticket.get().key();
        var standing = signIn.standing(key);
        if (standing.isEmpty()) {
            session.invalidate();
        } else if (ticket.get().seen().plus(UNTIL_SEEN).isBefore(Instant.now())) {
            signIn.see(key);
            session.setAttribute(SESSION, new Ticket(key, Instant.now()));
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

    private static AuthenticationStatus refuse(HttpServletResponse response) {
        response.setHeader("Connection", "close");
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return AuthenticationStatus.SEND_CONTINUE;
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
