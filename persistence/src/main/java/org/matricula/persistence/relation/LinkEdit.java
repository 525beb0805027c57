package org.matricula.persistence.relation;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.error.DuplicateException;

/**
 * An edit of one link with values on a page, such as an enrollment: the values that the page showed, and those that the user
 * wants.
 *
 * @param otherEnd the id of the course on a student's page, of the student on a course's page
 * @param seen null if the page showed no such link: it is added
 * @param wanted null if the link is removed
 */
public record LinkEdit(
        Long otherEnd, @Nullable Record seen, @Nullable Record wanted) implements Serializable {

    /** Returns the right to the link that the edit needs, as in {@code add}; empty if nothing was changed. */
    Optional<String> right() {
        return right(seen, wanted);
    }

    /** Returns the right to turn one into the other; null is no link. */
    static Optional<String> right(@Nullable Record before, @Nullable Record after) {
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        if (before == null) {
            return Optional.of("add");
        }
        return Optional.of(after == null ? "delete" : "change");
    }

    /** A link that the page did not show. */
    public static LinkEdit add(Long otherEnd, Record wanted) {
        return new LinkEdit(otherEnd, null, wanted);
    }

    /** A link that is to go. */
    public static LinkEdit remove(Long otherEnd, Record seen) {
        return new LinkEdit(otherEnd, seen, null);
    }

    /** Other values for a link that stays. */
    public static LinkEdit change(Long otherEnd, @Nullable Record seen, @Nullable Record wanted) {
        return new LinkEdit(otherEnd, seen, wanted);
    }

    /** Returns whether the link is to be added. */
    public boolean isAddition() {
        return seen == null && wanted != null;
    }

    /** Returns whether the link is to go. */
    public boolean isRemoval() {
        return seen != null && wanted == null;
    }

    /**
     * Returns the edits of one save with each link once. A link that is removed and added again becomes a change: its row keeps
     * its id, and nothing collides with a row that is not deleted yet.
     *
     * @param link their kind, as in {@code enrollment}
     * @throws DuplicateException if the same link is to be added twice with different values
     */
    static List<LinkEdit> folded(String link, List<LinkEdit> edits) {
        var byEnd = new LinkedHashMap<Long, LinkEdit>();
        edits.forEach(edit -> byEnd.merge(edit.otherEnd(), edit, (one, other) -> one.and(other, link)));
        return List.copyOf(byEnd.values());
    }

    private LinkEdit and(LinkEdit other, String link) {
        if (isRemoval() && other.isAddition()) {
            return change(otherEnd, seen, other.wanted);
        }
        if (isAddition() && other.isRemoval()) {
            return change(otherEnd, other.seen, wanted);
        }
        if (!equals(other)) {
            throw new DuplicateException(link, otherEnd);
        }
        return this;
    }
}
