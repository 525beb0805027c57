package org.matricula.web.openid;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.ShownText;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.account.OpenIdAccounts;
import org.matricula.persistence.account.SignInThrottle;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.web.account.OpenIdProblem;
import org.matricula.web.account.SignInMechanism;
import org.matricula.web.page.Client;
import org.matricula.web.page.HostCookie;

/** Signs users in at the provider. What follows is the same session as after a password. */
@ApplicationScoped
public class OpenIdSignIn {

    /** The path that starts a sign-in. */
    static final String START = "/account/openid";
    /** The path to which the provider sends the browser back. */
    static final String ANSWER = START + "/answer";

    private static final Logger LOG = Logger.getLogger(OpenIdSignIn.class.getName());
    private static final String COOKIE = "matricula-openid";
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 300;

    @Inject
    private SignInMechanism sessions;

    @EJB
    private OpenIdAccounts accounts;

    @EJB
    private SignInThrottle throttle;

    @EJB
    private SecurityLog log;

    private @Nullable OpenIdSettings settings;
    private @Nullable OpenIdClient client;

    /** The states of sessions that have begun, so that none begins twice, whatever the provider accepts. */
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    /** Lets wrong settings be told when Matricula starts. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.log(Level.FINE, "sign-in at a provider: {0}", isOffered());
    }

    @PostConstruct
    void read() {
        try {
            var given = OpenIdSettings.read();
            if (given.isPresent()) {
                settings = given.get();
                client = new OpenIdClient(given.get(), LONGEST_ANSWER);
            }
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "Nobody can sign in with OpenID Connect: {0}", e.getMessage());
        }
    }

    /** Returns whether there is a provider. */
    public boolean isOffered() {
        return client != null;
    }

    /** Returns the name of the provider; empty if it has none. */
    public String label() {
        return settings == null ? "" : settings.label();
    }

    /**
     * Begins a sign-in.
     *
     * @param from the page to show afterwards
     * @return the address at which the user signs in
     */
    URI begin(HttpServletRequest request, HttpServletResponse response, String from) throws OpenIdException {
        var attempt = OpenIdAttempt.begin(from, Instant.now());
        try {
            var address = client().address(attempt, answer(request));
            HostCookie.give(request, response, COOKIE, attempt.cookie(), OpenIdAttempt.VALIDITY);
            return address;
        } catch (OpenIdException e) {
            throw recorded(e, request, null);
        }
    }

    private OpenIdClient client() {
        if (client == null) {
            throw new IllegalStateException("there is no provider");
        }
        return client;
    }

    /** The address that is registered at the provider, which refuses any other. */
    private static URI answer(HttpServletRequest request) {
        return URI.create((Client.isSecure(request) ? "https://" : "http://")
                + request.getHeader("Host")
                + request.getContextPath()
                + ANSWER);
    }

    /** Returns the sign-in that this browser has begun, if there is one. */
    Optional<OpenIdAttempt> attempt(HttpServletRequest request) {
        return HostCookie.values(request, COOKIE).findFirst().flatMap(OpenIdAttempt::of);
    }

    /** Ends a sign-in: with a session of the account that is connected with the identity, or with a problem. */
    void end(HttpServletRequest request, HttpServletResponse response) throws OpenIdException {
        var address = Client.address(request);
        var subject = "openid " + address;
        if (!throttle.begin(subject, address).isZero()) {
            throw new OpenIdException(OpenIdProblem.WAIT, "too many failures from " + address);
        }
        var attempt = attempt(request);
        HostCookie.give(request, response, COOKIE, "", Duration.ZERO);
        try {
            var proved = attempt.isPresent() ? proved(request, attempt.get()) : null;
            if (proved == null) {
                throw new OpenIdException(OpenIdProblem.UNFIT, "this browser has begun no sign-in");
            }
            enter(request, response, proved);
            throttle.succeeded(subject, address);
        } catch (OpenIdException e) {
            if (e.problem() == OpenIdProblem.CANCELLED || e.problem() == OpenIdProblem.UNAVAILABLE) {
                throttle.cancelled(subject, address);
            }
            throw e;
        }
    }

    /** Returns the identity that the provider proves to whoever began this sign-in. */
    private OpenIdClient.Identity proved(HttpServletRequest request, OpenIdAttempt attempt) throws OpenIdException {
        try {
            var state = request.getParameter("state");
            if (state == null || !attempt.hasState(state)) {
                throw new OpenIdException(OpenIdProblem.UNFIT, "the answer belongs to another sign-in, or to none");
            }
            if (attempt.isExpired(Instant.now())) {
                throw new OpenIdException(OpenIdProblem.EXPIRED, "the sign-in took too long");
            }
            var error = request.getParameter("error");
            if (error != null) {
                throw new OpenIdException(problem(error), "the provider ended the sign-in: " + error);
            }
            var code = request.getParameter("code");
            if (code == null || code.isBlank()) {
                throw new OpenIdException(OpenIdProblem.UNFIT, "the answer has no code");
            }
            var identity = client().redeem(code, request.getParameter("iss"), attempt, answer(request));
            useUp(state);
            return identity;
        } catch (OpenIdException e) {
            throw recorded(e, request, null);
        }
    }

    private static OpenIdProblem problem(String error) {
        return switch (error) {
            case "server_error", "temporarily_unavailable" -> OpenIdProblem.UNAVAILABLE;
            default -> OpenIdProblem.CANCELLED;
        };
    }

    private void useUp(String state) throws OpenIdException {
        var now = Instant.now();
        used.values().removeIf(until -> until.isBefore(now));
        if (used.putIfAbsent(state, now.plus(OpenIdAttempt.VALIDITY.multipliedBy(2))) != null) {
            throw new OpenIdException(OpenIdProblem.UNFIT, "this sign-in was used already");
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, OpenIdClient.Identity identity)
            throws OpenIdException {
        var account = accounts.find(identity.key());
        if (account.isEmpty() && identity.name() != null) {
            account = accounts.connect(identity.name(), identity.key());
        }
        if (account.isEmpty() || !sessions.enter(request, response, account.get())) {
            var e = new OpenIdException(OpenIdProblem.UNKNOWN, identity.key());
            throw recorded(e, request, account.orElse(null));
        }
    }

    /** Writes a failure into the security log, and its reason into that of the server. */
    private OpenIdException recorded(OpenIdException e, HttpServletRequest request, @Nullable String account) {
        LOG.log(Level.INFO, "Sign-in at the provider failed: {0}", ShownText.of(e.reason(), LONGEST_REASON));
        var known = e.problem() == OpenIdProblem.UNKNOWN ? " " + e.reason() : "";
        log.record(
                SecurityEventKind.SIGN_IN_FAILED,
                account,
                Client.address(request),
                request.getServletPath() + " " + e.problem().word() + known);
        return e;
    }
}
