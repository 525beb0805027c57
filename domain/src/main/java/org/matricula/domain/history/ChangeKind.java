package org.matricula.domain.history;

/** The kind of a change. */
public enum ChangeKind {
    CREATED,
    CHANGED,
    DELETED,
    /** A deletion was taken back. */
    RESTORED
}
