package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.account.OwnAccount;
import org.matricula.persistence.account.SignIn;
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

    @Inject
    private CurrentPassword former;

    @Inject
    private SignInMechanism sessions;

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

    /** Changes the password if the former one is right; this session goes on, all others end. */
    public @Nullable String change() {
        var stored = signIn.find(caller.getName()).orElseThrow().passwordHash();
        boolean done = former.isRight() && password.isAcceptable(caller.getName()) && save(stored);
        return done ? redirection.to("/account/security") : null;
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

    /** The current password. */
    public CurrentPassword getFormer() {
        return former;
    }
}
