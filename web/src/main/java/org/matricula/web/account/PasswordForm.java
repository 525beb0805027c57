package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.account.OwnAccount;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.account.SignIn;
import org.matricula.persistence.account.SignInThrottle;
import org.matricula.web.page.Client;
import org.matricula.web.page.Messages;
import org.matricula.web.page.PageRequest;
import org.matricula.web.page.Redirection;
import org.matricula.web.page.Refusals;

/** The page on which users change their own passwords. */
@Named
@RequestScoped
public class PasswordForm {

    @EJB
    private OwnAccount account;

    @EJB
    private SignIn signIn;

    @EJB
    private SignInThrottle throttle;

    @Inject
    private SignInMechanism sessions;

    @Inject
    private Passwords passwords;

    @Inject
    private NewPassword password;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageRequest page;

    @Inject
    private Messages messages;

    @Inject
    private Refusals refusals;

    @Inject
    private Redirection redirection;

    private String former = "";

    /** Changes the password if the former one is right; this session goes on, all others end. */
    public @Nullable String change() {
        var address = Client.address(request);
        var wait = throttle.begin(caller.getName(), address);
        if (!wait.isZero()) {
            messages.error("account.signIn.wait", wait.toSeconds() + 1);
            return null;
        }
        var stored = signIn.find(caller.getName()).orElseThrow().passwordHash();
        switch (passwords.verify(former.toCharArray(), stored)) {
            case WRONG -> messages.errorAt("account.former", "account.password.wrong");
            case BUSY -> {
                throttle.cancelled(caller.getName(), address);
                messages.error("account.signIn.busy");
            }
            case RIGHT -> {
                throttle.succeeded(caller.getName(), address);
                if (password.isAcceptable(caller.getName()) && save(stored)) {
                    return redirection.to("/");
                }
            }
        }
        return null;
    }

    private boolean save(String stored) {
        var hash = password.hash();
        if (!refusals.attempt(() -> account.changePassword(stored, hash))) {
            return false;
        }
        sessions.renew(request, (HttpServletResponse) page.external().getResponse());
        messages.keep("account.change.done");
        return true;
    }

    /** The new password. */
    public NewPassword getPassword() {
        return password;
    }

    public String getFormer() {
        return former;
    }

    public void setFormer(String former) {
        this.former = former;
    }
}
