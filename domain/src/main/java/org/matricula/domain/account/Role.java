package org.matricula.domain.account;

/** The roles that the desk knows, as the names that Jakarta Security and EJB compare. */
public final class Role {

    /** May do everything. */
    public static final String ADMINISTRATOR = "administrator";

    private Role() {}
}
