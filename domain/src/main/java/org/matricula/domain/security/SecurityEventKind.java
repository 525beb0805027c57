package org.matricula.domain.security;

/** The kinds of events in the security log. */
public enum SecurityEventKind {
    /** A user signed in. */
    SIGNED_IN,
    /** Someone tried to sign in with a wrong password, an unknown name, or a disabled account. */
    SIGN_IN_FAILED,
    /** A user signed out. */
    SIGNED_OUT,
    /** A user ended a session in another browser, or an administrator a session of someone else. */
    SESSION_ENDED,
    /** A request needed a right that the account does not have. */
    REFUSED,
    /** An account or a group was created, changed or deleted: a password, rights, or members. */
    ACCOUNT_CHANGED,
    /** A file with rows of a list, or of all data, was written. */
    EXPORTED,
    /** Rows were imported. */
    IMPORTED,
    /** Deleted rows were restored. */
    RESTORED
}
