package org.matricula.persistence.migration;

/** The state of a schema, compared with the changelog of this version. */
public enum SchemaState {
    /** Every step is there, and nothing else. */
    CURRENT,
    /** Steps are pending. */
    OUTDATED,
    /** A later version has migrated it: it has steps that this one does not know. */
    NEWER
}
