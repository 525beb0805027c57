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
 * @param mine the value that the user wants; null for none, and where the text could not be read
 * @param other the value before, where it was saved; the value that someone else gave, in a conflict
 * @param broken the rules that the enrollment would break; they may be about another field than the cell
 */
public record RosterOutcome(RosterCell cell, Kind kind, String typed, Object mine, Object other, List<Violation> broken)
        implements Serializable {

    /** An edit that breaks no rule. */
    RosterOutcome(RosterCell cell, Kind kind, String typed, Object mine, Object other) {
        this(cell, kind, typed, mine, other, List.of());
    }

    /** The possible results of an edit. */
    public enum Kind {
        /** It stands in the database. */
        SAVED,
        /** The text means nothing in this cell. */
        REFUSED,
        /** The enrollment would break a rule. */
        INVALID,
        /** The connection to the database failed while it was saved. */
        UNCERTAIN,
        /** Someone else saved at the very moment; the same edit again will do. */
        STALE,
        /** Someone else gave the cell another value since the page was opened. */
        CONFLICT
    }

    /** Returns whether what is typed stands nowhere but on the page. */
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

    /** The other value as the input of the cell takes it. */
    String otherText() {
        return RosterCell.text(other);
    }
}
