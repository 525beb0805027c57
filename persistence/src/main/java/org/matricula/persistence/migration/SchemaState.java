package org.matricula.persistence.migration;

/** How a database stands to the changelog of this version. */
public enum SchemaState {
    /** Every step is there, and nothing else. */
    CURRENT,
    /** Steps are pending. */
    OUTDATED,
    /** A later version has been there: it holds steps that this one does not know. */
    NEWER
}
