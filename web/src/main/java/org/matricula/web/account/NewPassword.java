package org.matricula.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.matricula.persistence.account.PasswordRules;
import org.matricula.persistence.account.Passwords;
import org.matricula.web.page.Messages;

/** A new password, typed twice. */
@Dependent
public class NewPassword {

    @Inject
    private Passwords passwords;

    @Inject
    private Messages messages;

    private String password = "";
    private String again = "";

    /**
     * Returns whether it can be the password of an account and was typed twice alike; the page says what is wrong.
     *
     * @param account the name of the account
     */
    public boolean isAcceptable(String account) {
        var broken = PasswordRules.broken(account, password);
        if (broken.isPresent()) {
            messages.errorAt(
                    "account.password",
                    "account.password." + broken.get().name().toLowerCase(Locale.ROOT));
            return false;
        }
        if (!password.equals(again)) {
            messages.errorAt("account.again", "account.password.differs");
            return false;
        }
        return true;
    }

    /** Returns its salted hash; takes some tenths of a second. */
    public String hash() {
        return passwords.hash(password.toCharArray());
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
