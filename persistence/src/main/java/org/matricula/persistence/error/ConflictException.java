package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.edit.FieldConflict;

/** Two people changed the same fields to different values; the later one, who gets this, has to choose. Nothing was saved. */
@ApplicationException(rollback = true)
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One field that both changed, or a whole link: one user removed it, and the other changed or removed it.
     *
     * @param linkedTo the id of the course (or student) at the other end of an enrollment; null for a field of the object itself
     * @param label what people call it: the code of the course, the number of the student; null for the object itself
     * @param link the kind of the link, as in {@code enrollment}; null for a field of the object itself
     * @param field the field's name; empty for a whole link
     * @param seen the value both started from; null if there was none
     * @param now the value that the other one saved; null if it was removed
     * @param wanted the value that the caller wants; null to remove it
     */
    public record Conflict(
            @Nullable Long linkedTo,
            @Nullable String label,
            @Nullable String link,
            String field,
            @Nullable Object seen,
            @Nullable Object now,
            @Nullable Object wanted)
            implements Serializable {

        /** A field of an object that people call by a label; null for the object of the page. */
        public Conflict(
                @Nullable String label,
                String field,
                @Nullable Object seen,
                @Nullable Object now,
                @Nullable Object wanted) {
            this(null, label, null, field, seen, now, wanted);
        }

        /** A field of the object itself. */
        public static Conflict of(FieldConflict field) {
            return new Conflict(null, field.field(), field.seen(), field.now(), field.wanted());
        }

        /** A field of a link. */
        public static Conflict of(Long linkedTo, @Nullable String label, String link, FieldConflict field) {
            return new Conflict(linkedTo, label, link, field.field(), field.seen(), field.now(), field.wanted());
        }

        /** Returns whether it is about a link as a whole. */
        public boolean isWhole() {
            return field.isEmpty();
        }
    }

    private final transient List<Conflict> conflicts;

    /** At least one conflict. */
    public ConflictException(List<Conflict> conflicts) {
        super("changed by someone else meanwhile: " + conflicts);
        this.conflicts = List.copyOf(conflicts);
    }

    /**
     * Refuses a change of fields of the object itself if there are conflicts.
     *
     * @param fields the conflicts; empty to go on
     */
    public static void requireNone(List<FieldConflict> fields) {
        if (!fields.isEmpty()) {
            throw new ConflictException(fields.stream().map(Conflict::of).toList());
        }
    }

    /** At least one. */
    public List<Conflict> getConflicts() {
        return conflicts;
    }
}
