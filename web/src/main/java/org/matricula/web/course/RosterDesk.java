package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.StaleException;
import org.matricula.web.course.RosterOutcome.Kind;

/** Saves one cell of the roster by itself, and shows the result in its row. */
@RequestScoped
public class RosterDesk {

    @EJB
    private EnrollmentDesk desk;

    /** For the container. */
    protected RosterDesk() {}

    RosterDesk(EnrollmentDesk desk) {
        this.desk = desk;
    }

    /** Saves what was typed into a cell. */
    void type(RosterRow row, RosterCell cell, String typed, Scale scale) {
        Object value;
        try {
            value = cell.read(typed, scale);
        } catch (InvalidException e) {
            row.refused(new RosterOutcome(cell, Kind.REFUSED, typed, null, null));
            return;
        }
        save(row, cell, typed, value);
    }

    /** Restores the value of a cell from before the last save; a second time restores the new one. */
    void undo(RosterRow row, RosterCell cell) {
        var last = row.outcome(cell);
        if (last != null && last.kind() == Kind.SAVED) {
            save(row, cell, last.otherText(), last.other());
        }
    }

    /** Discards the input and keeps the stored value. */
    void keepTheirs(RosterRow row, RosterCell cell) {
        expectTheirs(row, cell);
        row.settle(cell);
    }

    /** Overwrites the value that someone else saved meanwhile. */
    void useMine(RosterRow row, RosterCell cell) {
        var conflict = row.outcome(cell);
        if (expectTheirs(row, cell)) {
            save(row, cell, conflict.typed(), conflict.mine());
        }
    }

    private static boolean expectTheirs(RosterRow row, RosterCell cell) {
        var conflict = row.outcome(cell);
        boolean found = conflict != null && conflict.kind() == Kind.CONFLICT;
        if (found) {
            row.expect(cell.put(row.getSeen(), conflict.other()));
        }
        return found;
    }

    private void save(RosterRow row, RosterCell cell, String typed, Object value) {
        var seen = row.getSeen();
        var edit = new Edit<>(seen, cell.put(seen, value));
        try {
            if (edit.isEmpty()) {
                row.settle(cell);
            } else {
                row.saved(new RosterOutcome(cell, Kind.SAVED, typed, value, cell.of(seen)), saved(row, edit));
            }
        } catch (ConflictException e) {
            var theirs = e.getConflicts().get(0).now();
            row.refused(new RosterOutcome(cell, Kind.CONFLICT, typed, value, theirs));
        } catch (InvalidException e) {
            row.refused(new RosterOutcome(cell, Kind.INVALID, typed, value, null, e.getViolations()));
        } catch (OutcomeUnknownException e) {
            row.refused(new RosterOutcome(cell, Kind.UNCERTAIN, typed, value, null));
        } catch (StaleException e) {
            row.refused(new RosterOutcome(cell, Kind.STALE, typed, value, null));
        } catch (NotFoundException e) {
            if ("enrollment.id".equals(e.getField())) {
                row.vanish();
            } else {
                row.refused(new RosterOutcome(cell, Kind.REFUSED, typed, value, null));
            }
        }
    }

    private EnrollmentDetails saved(RosterRow row, Edit<EnrollmentDetails> edit) {
        return desk.save(row.getLink().id(), edit);
    }
}
