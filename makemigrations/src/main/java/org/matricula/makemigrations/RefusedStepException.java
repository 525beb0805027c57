package org.matricula.makemigrations;

import java.util.List;

/** A step was not written. */
class RefusedStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> reasons;

    RefusedStepException(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** Why, each with what helps. */
    List<String> reasons() {
        return reasons;
    }
}
