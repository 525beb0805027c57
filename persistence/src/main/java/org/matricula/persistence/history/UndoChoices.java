package org.matricula.persistence.history;

import java.util.HashSet;
import java.util.Set;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.history.UndoPreview.Reason;

/** The decisions about the differences: which objects are undone anyway, and which stay. */
final class UndoChoices {

    private final Set<Long> anyway = new HashSet<>();
    private final Set<Long> kept = new HashSet<>();

    /**
     * Reads a decision.
     *
     * @throws RefusedException if something is not decided
     */
    UndoChoices(UndoPlan plan, UndoDecision decision) {
        var differences = plan.differences();
        for (int i = 0; i < differences.size(); i++) {
            var difference = differences.get(i);
            var id = difference.object().id();
            var choice = difference.isDecidable() ? decision.about(id, i < UndoPreview.SHOWN) : Boolean.FALSE;
            if (choice == null) {
                throw new RefusedException("undo.undecided", difference.object().label());
            }
            (choice ? anyway : kept).add(id);
            if (choice && difference.reason() == Reason.ENROLLED) {
                anyway.addAll(plan.enrolledSince(id));
            }
        }
    }

    /** Returns whether it is undone although it was changed since. */
    boolean isAnyway(Long id) {
        return anyway.contains(id);
    }

    /** Returns whether it stays. */
    boolean isKept(Long id) {
        return kept.contains(id);
    }

    /** Keeps the objects that kept objects refer to. */
    void keep(Long id) {
        if (id != null) {
            kept.add(id);
        }
    }

    Set<Long> kept() {
        return kept;
    }
}
