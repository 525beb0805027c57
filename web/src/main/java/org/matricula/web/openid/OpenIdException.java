package org.matricula.web.openid;

import org.matricula.web.account.OpenIdProblem;

/** A sign-in at the provider has failed. The message is for the operator, and has no token and no code. */
final class OpenIdException extends Exception {

    private static final long serialVersionUID = 1L;

    private final OpenIdProblem problem;
    private final String reason;

    OpenIdException(OpenIdProblem problem, String message) {
        super(message);
        this.problem = problem;
        reason = message;
    }

    OpenIdException(OpenIdProblem problem, Exception cause) {
        super(cause);
        this.problem = problem;
        reason = String.valueOf(cause.getMessage());
    }

    /** Returns the reason that the operator is told. */
    String reason() {
        return reason;
    }

    /** Returns the reason that the user is told. */
    OpenIdProblem problem() {
        return problem;
    }
}
