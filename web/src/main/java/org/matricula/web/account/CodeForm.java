package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.account.SignInCode;
import org.matricula.persistence.account.SignInThrottle;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.web.page.Client;
import org.matricula.web.page.Messages;
import org.matricula.web.page.PageAddress;
import org.matricula.web.page.PageRequest;
import org.matricula.web.page.Redirection;

/** The page that asks for a code after the password. */
@Named
@RequestScoped
public class CodeForm {

    @EJB
    private SignInCode codes;

    @EJB
    private SignInThrottle throttle;

    @EJB
    private SecurityLog log;

    @Inject
    private SignInMechanism sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageRequest page;

    @Inject
    private Messages messages;

    @Inject
    private Redirection redirection;

    private String code = "";
    private @Nullable String from;

    /** Shows the sign-in page if no password was entered just now. */
    public @Nullable String open() {
        return SignInMechanism.waiting(request).isPresent() ? null : tooLate();
    }

    private String tooLate() {
        messages.keep("account.code.late");
        return redirection.to("/account/sign-in");
    }

    /** Signs in and redirects to the requested page, or to the start page. */
    public @Nullable String confirm() {
        var name = SignInMechanism.waiting(request);
        if (name.isEmpty()) {
            return tooLate();
        }
        // counted apart from passwords: whoever knows the password must not guess codes faster
        var counted = "code of " + name.get();
        var wait = throttle.begin(counted, Client.address(request));
        if (!wait.isZero()) {
            messages.error("account.code.wait", wait.toSeconds() + 1);
            return null;
        }
        if (!codes.accepts(name.get(), code, Instant.now())) {
            log.record(SecurityEventKind.SIGN_IN_FAILED, name.get(), Client.address(request), request.getServletPath());
            messages.errorAt("account.code", "account.code.wrong");
            return null;
        }
        throttle.succeeded(counted, Client.address(request));
        sessions.enter(request, (HttpServletResponse) page.external().getResponse(), name.get());
        return redirection.to(PageAddress.inside(from));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** The path that was requested before signing in; null for the start page. */
    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
