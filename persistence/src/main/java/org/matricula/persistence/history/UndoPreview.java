package org.matricula.persistence.history;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.ChangedObject;
import org.matricula.persistence.history.ActionRow.ChangeCount;

/**
 * The effect of undoing an action, and the objects that have changed since, about which the user has to decide.
 *
 * @param actionId the id of the action
 * @param at when it was done
 * @param by the name of the user who did it
 * @param origin from where: the path of a page, or the name of a command
 * @param counts what would happen to how many
 * @param gone the number of objects that it created or changed and that are deleted now; they are left alone
 * @param differences the first {@value #SHOWN} objects that have changed since
 * @param more the number of further ones
 * @param fingerprint differs if there is anything else to do or to decide
 */
public record UndoPreview(
        Long actionId,
        Instant at,
        String by,
        String origin,
        List<ChangeCount> counts,
        long gone,
        List<Difference> differences,
        long more,
        int fingerprint)
        implements Serializable {

    /** The maximum number of differences that are shown one by one. */
    public static final int SHOWN = 100;

    /** Returns whether there is anything that undoing could do. */
    public boolean isEmpty() {
        return counts.isEmpty() && differences.isEmpty();
    }

    /** Why an object is not simply undone. */
    public enum Reason {
        /** Fields that the action changed were changed again; undoing anyway restores their values from before the action. */
        CHANGED,
        /** The action created it, and somebody changed it since; to undo anyway is to delete it. */
        CREATED_AND_CHANGED,
        /** The action created it, and somebody enrolled since; to undo anyway is to delete it with those enrollments. */
        ENROLLED,
        /** The action created it, and somebody linked it with something since; to undo anyway is to delete it with those links. */
        LINKED,
        /** The action created the grade, and somebody gave it since; it stays. */
        GIVEN
    }

    /**
     * Something that was changed since.
     *
     * @param object the object that the action created or changed
     * @param values the fields that differ
     * @param enrollments how many enrollments or other links were added since, or have the grade
     */
    public record Difference(Reason reason, ChangedObject object, List<Values> values, long enrollments)
            implements Serializable {

        /** Returns whether there is a choice. */
        public boolean isDecidable() {
            return reason != Reason.GIVEN;
        }
    }

    /**
     * The field that was changed again.
     *
     * @param before the value before the action
     * @param written the value that the action gave it
     * @param now the stored value
     */
    public record Values(
            String field,
            @Nullable String before,
            @Nullable String written,
            @Nullable String now) implements Serializable {}
}
