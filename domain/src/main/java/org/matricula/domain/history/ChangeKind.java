package org.matricula.domain.history;

/** What happened to an object. */
public enum ChangeKind {
    CREATED,
    CHANGED,
    DELETED,
    /** A deletion was taken back. */
    RESTORED
}
