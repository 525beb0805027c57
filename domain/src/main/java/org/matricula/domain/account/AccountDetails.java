package org.matricula.domain.account;

import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.Secret;
import org.matricula.domain.text.TextInput;

/**
 * The fields of an account.
 *
 * @param name the name to sign in with
 * @param active whether it can sign in
 * @param rights its own rights beside those of its groups, sorted, with commas between them
 * @param password of which nothing can be seen but that it changed; it is changed by a method of its own
 */
public record AccountDetails(
        String name,
        boolean active,
        @Nullable String rights,
        @Nullable Secret password) {

    /** The name has its normal form. */
    public AccountDetails {
        name = TextInput.line(name);
    }
}
