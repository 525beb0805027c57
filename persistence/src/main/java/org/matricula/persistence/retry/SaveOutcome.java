package org.matricula.persistence.retry;

/**
 * Records whether anything was saved, or perhaps saved, on this thread since it was opened, for a page that reports a failure.
 */
public final class SaveOutcome implements AutoCloseable {

    private static final ThreadLocal<SaveOutcome> CURRENT = new ThreadLocal<>();

    private final SaveOutcome outer = CURRENT.get();
    private boolean nothingSaved = true;

    private SaveOutcome() {}

    /** Opens one for this thread; another that is open pauses until this one is closed. */
    public static SaveOutcome watch() {
        var outcome = new SaveOutcome();
        CURRENT.set(outcome);
        return outcome;
    }

    /** Returns whether it is certain that nothing was saved. */
    public boolean isNothingSaved() {
        return nothingSaved;
    }

    /** Records that a transaction with changes was committed, or perhaps committed. */
    static void committed() {
        if (CURRENT.get() != null) {
            CURRENT.get().nothingSaved = false;
        }
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
