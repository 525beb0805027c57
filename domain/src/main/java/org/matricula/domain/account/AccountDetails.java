package org.matricula.domain.account;

import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.Secret;
import org.matricula.domain.text.TextInput;

/**
 * The fields of an account.
 *
 * @param name the name to sign in with
 * @param active whether it can sign in
 * @param identity the issuer and the subject by which an OpenID Connect provider knows its owner, with a space between them
 * @param rights its own rights beside those of its groups, sorted, with commas between them
 * @param password of which nothing can be seen but that it changed; it is changed by a method of its own
 */
public record AccountDetails(
        String name,
        boolean active,
        @Nullable String identity,
        @Nullable String rights,
        @Nullable Secret password) {

    /** The texts have their normal forms. */
    public AccountDetails {
        name = TextInput.line(name);
        identity = TextInput.line(identity);
    }
}
