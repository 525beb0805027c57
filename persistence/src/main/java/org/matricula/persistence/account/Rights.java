package org.matricula.persistence.account;

import jakarta.ejb.SessionContext;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.NotAllowedException;

/** The rights of the caller of a session bean, for checks that depend on the actual change and not only on the method. */
public final class Rights {

    private final SessionContext caller;

    /** Creates the rights of the caller of this bean. */
    public Rights(SessionContext caller) {
        this.caller = caller;
    }

    /** Returns whether the caller has the right. */
    public boolean may(String right) {
        return caller.isCallerInRole(Role.ADMINISTRATOR) || caller.isCallerInRole(right);
    }

    /**
     * Requires a right of the caller.
     *
     * @throws NotAllowedException if not
     */
    public void require(String right) {
        if (!may(right)) {
            throw new NotAllowedException(right);
        }
    }
}
