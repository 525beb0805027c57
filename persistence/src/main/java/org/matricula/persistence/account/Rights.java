package org.matricula.persistence.account;

import jakarta.ejb.SessionContext;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.NotAllowedException;

/** What the caller of a session bean may, where that depends on more than the method: on what really changes. */
public final class Rights {

    private final SessionContext caller;

    /** Those of the caller of this bean. */
    public Rights(SessionContext caller) {
        this.caller = caller;
    }

    /** Whether the caller has the right. */
    public boolean may(String right) {
        return caller.isCallerInRole(Role.ADMINISTRATOR) || caller.isCallerInRole(right);
    }

    /**
     * Goes on if the caller has the right.
     *
     * @throws NotAllowedException if not
     */
    public void require(String right) {
        if (!may(right)) {
            throw new NotAllowedException(right);
        }
    }
}
