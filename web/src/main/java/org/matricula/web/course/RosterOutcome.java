package org.matricula.web.course;

import java.io.Serializable;
import java.util.List;
import org.matricula.persistence.error.InvalidException.Violation;

/**
 * The result of the last edit of a cell.
 *
 * @param cell the cell
 * @param kind whether it was saved, and if not, why
 * @param typed what the user typed
 * @param mine the value that the user wants; null for none, or if the text is invalid
 * @param other the value before, if it was saved; in a conflict, the value of the other user
 * @param broken the rules that the enrollment would break; they can be about another field than the cell
 */
public record RosterOutcome(RosterCell cell, Kind kind, String typed, Object mine, Object other, List<Violation> broken)
        implements Serializable {

    /** An edit that breaks no rule. */
    RosterOutcome(RosterCell cell, Kind kind, String typed, Object mine, Object other) {
        this(cell, kind, typed, mine, other, List.of());
    }

    /** The possible results of an edit. */
    public enum Kind {
        /** The value is saved. */
        SAVED,
        /** The text means nothing in this cell. */
        REFUSED,
        /** The enrollment would break a rule. */
        INVALID,
        /** The connection to the database failed while it was saved. */
        UNCERTAIN,
        /** Someone else saved at the same moment; repeating the edit is enough. */
        STALE,
        /** Someone else changed the cell since the page was opened. */
        CONFLICT
    }

    /** Returns whether the input exists on the page only. */
    public boolean isUnsettled() {
        return kind != Kind.SAVED;
    }

    /** Returns the style of the mark: saved, unknown (not in the scale), unreadable, invalid, uncertain, stale or conflict. */
    public String getStyle() {
        return switch (kind) {
            case SAVED -> "saved";
            case REFUSED -> cell == RosterCell.GRADE ? "unknown" : "unreadable";
            case INVALID -> "invalid";
            case UNCERTAIN -> "uncertain";
            case STALE -> "stale";
            case CONFLICT -> "conflict";
        };
    }

    /** Returns the other value as the text of the cell's field. */
    String otherText() {
        return RosterCell.text(other);
    }
}
