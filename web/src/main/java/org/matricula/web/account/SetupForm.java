package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.account.Account;
import org.matricula.domain.text.VisibleText;
import org.matricula.persistence.account.Setup;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Redirection;
import org.matricula.web.page.Refusals;
import org.matricula.web.submission.OneTimeForm;

/** The first set-up: the one-time link creates the first administrator. */
@Named
@RequestScoped
public class SetupForm {

    @EJB
    private Setup setup;

    @Inject
    private OneTimeForm form;

    @Inject
    private NewPassword password;

    @Inject
    private Messages messages;

    @Inject
    private Redirection redirection;

    @Inject
    private Refusals refusals;

    private String code = "";

    @NotBlank
    @VisibleText
    @Size(max = Account.NAME_LENGTH)
    private String name = "";

    /** Creates the administrator and shows the sign-in page. */
    public @Nullable String create() {
        if (setup.isDone(form.getKey())) {
            return done("account.setup.already");
        }
        if (!setup.accepts(code)) {
            messages.errorAt("account.code", "refused.setup.code");
            return null;
        }
        if (!password.isAcceptable(name)) {
            return null;
        }
        var hash = password.hash();
        if (refusals.attempt(() -> setup.createAdministrator(form.getKey(), code, name, hash))) {
            return done("account.setup.done");
        }
        return setup.isDone(form.getKey()) ? done("account.setup.already") : null; // by the same form, at the same time
    }

    private String done(String key) {
        messages.keep(key);
        return redirection.to("/account/sign-in");
    }

    /** The one-time key of the page. */
    public OneTimeForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The new password. */
    public NewPassword getPassword() {
        return password;
    }
}
