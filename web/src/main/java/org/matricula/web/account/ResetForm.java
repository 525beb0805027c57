package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.account.PasswordReset;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Redirection;
import org.matricula.web.page.Refusals;

/** The page on which the owner of an account chooses a password with a one-time code. */
@Named
@RequestScoped
public class ResetForm {

    @EJB
    private PasswordReset resets;

    @Inject
    private NewPassword password;

    @Inject
    private Messages messages;

    @Inject
    private Refusals refusals;

    @Inject
    private Redirection redirection;

    private String code = "";

    /** Sets the password and shows the sign-in page. */
    public @Nullable String reset() {
        var account = resets.accountOf(code);
        if (account.isEmpty()) {
            messages.errorAt("account.code", "refused.reset.code");
            return null;
        }
        if (!password.isAcceptable(account.get())) {
            return null;
        }
        var hash = password.hash();
        if (!refusals.attempt(() -> resets.use(code, hash))) {
            return null;
        }
        messages.keep("account.reset.done");
        return redirection.to("/account/sign-in");
    }

    /** The new password. */
    public NewPassword getPassword() {
        return password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
