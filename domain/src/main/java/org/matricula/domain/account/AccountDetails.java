package org.matricula.domain.account;

import org.matricula.domain.history.Secret;
import org.matricula.domain.text.TextInput;

/**
 * The fields of an account.
 *
 * @param name the name to sign in with
 * @param password of which nothing can be seen but that it changed
 */
public record AccountDetails(String name, Secret password) {

    /** The name has its normal form. */
    public AccountDetails {
        name = TextInput.line(name);
    }
}
