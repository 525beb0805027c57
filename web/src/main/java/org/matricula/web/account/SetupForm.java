package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.matricula.domain.account.Account;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.account.Setup;
import org.matricula.persistence.error.RefusedException;
import org.matricula.web.page.Messages;

/** The first set-up: whoever has the one-time link creates the first administrator. */
@Named
@RequestScoped
public class SetupForm {

    @EJB
    private Setup setup;

    @Inject
    private Passwords passwords;

    @Inject
    private Messages messages;

    private String code;
    private String name;
    private String password;

    /** Creates the administrator and shows the sign-in page. */
    public String create() {
        if (!Account.canBePassword(password)) {
            messages.errorAt("account.password", "account.password.length");
            return null;
        }
        try {
            setup.createAdministrator(code, name, passwords.hash(password.toCharArray()));
        } catch (RefusedException e) {
            messages.error("account.setup.refused");
            return null;
        }
        messages.keep("account.setup.done");
        return "/account/sign-in?faces-redirect=true";
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
