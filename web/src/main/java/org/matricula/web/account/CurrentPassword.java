package org.matricula.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.matricula.web.page.Messages;

/** The password of the user, asked for again before something that a thief of the session must not do (ASVS 7.5.1). */
@Dependent
public class CurrentPassword implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AccountIdentityStore accounts;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    private String typed = "";

    /** Returns whether it is right, and forgets it; the page says why not. */
    public boolean isRight() {
        var credential = new UsernamePasswordCredential(caller.getName(), typed);
        typed = "";
        return switch (accounts.validate(credential).getStatus()) {
            case VALID -> true;
            case INVALID -> {
                messages.errorAt("account.former", "account.password.wrong");
                yield false;
            }
            case NOT_VALIDATED -> {
                SignInMechanism.explainRefusal(request, messages);
                yield false;
            }
        };
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
