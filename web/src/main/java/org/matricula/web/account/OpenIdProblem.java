package org.matricula.web.account;

import java.util.Locale;

/** The reasons why a sign-in at the provider fails. Their texts are {@code account.openid.} and the name. */
public enum OpenIdProblem {
    /** The user, or the provider, ended it there. */
    CANCELLED,
    /** The provider cannot be reached, or does not answer as the protocol says. */
    UNAVAILABLE,
    /** The answer does not belong to a sign-in of this browser, or proves nothing. */
    UNFIT,
    /** It took too long. */
    EXPIRED,
    /** No active account is connected with the identity. */
    UNKNOWN,
    /** Too many failures came from this address. */
    WAIT;

    /** Returns the name as it stands in addresses and keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
