package org.matricula.web.course;

import java.io.Serializable;

/**
 * What became of the last edit of a cell.
 *
 * @param cell the cell
 * @param kind saved, refused, or in conflict with what someone else saved meanwhile
 * @param typed what the user typed
 * @param mine the value that the user wants; null for none, and where the text could not be read
 * @param other the value before, where it was saved; the value that someone else gave, in a conflict
 */
public record RosterOutcome(RosterCell cell, Kind kind, String typed, Object mine, Object other)
        implements Serializable {

    /** How an edit can end. */
    public enum Kind {
        /** It stands in the database. */
        SAVED,
        /** The text means nothing in this cell, or breaks a rule of the enrollment. */
        REFUSED,
        /** Someone else saved at the very moment; the same edit again will do. */
        STALE,
        /** Someone else gave the cell another value since the page was opened. */
        CONFLICT
    }

    /** Whether what is typed stands nowhere but on the page. */
    public boolean isUnsettled() {
        return kind != Kind.SAVED;
    }

    /** What the page calls it: saved, unknown (not in the scale), invalid, stale or conflict. */
    public String getStyle() {
        return switch (kind) {
            case SAVED -> "saved";
            case REFUSED -> cell == RosterCell.GRADE ? "unknown" : "invalid";
            case STALE -> "stale";
            case CONFLICT -> "conflict";
        };
    }

    /** The other value as the input of the cell takes it. */
    String otherText() {
        return RosterCell.text(other);
    }
}
