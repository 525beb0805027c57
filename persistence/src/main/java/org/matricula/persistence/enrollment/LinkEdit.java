package org.matricula.persistence.enrollment;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.matricula.domain.account.Role;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.persistence.error.DuplicateException;

/**
 * An edit of one link on a page: the values that the page showed, and the values that the user wants.
 *
 * @param otherEnd the id of the course on a student's page, of the student on a course's page
 * @param seen null if the page showed no such link: it is added
 * @param wanted null if the link is removed
 */
public record LinkEdit(Long otherEnd, EnrollmentDetails seen, EnrollmentDetails wanted) implements Serializable {

    /** Returns the right that the edit needs; empty if nothing was changed. */
    Optional<String> right() {
        return right(seen, wanted);
    }

    /** Returns the right to turn one into the other; null is no link. */
    static Optional<String> right(EnrollmentDetails before, EnrollmentDetails after) {
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        if (before == null) {
            return Optional.of(Role.ENROLLMENT_ADD);
        }
        return Optional.of(after == null ? Role.ENROLLMENT_DELETE : Role.ENROLLMENT_CHANGE);
    }

    /** A link that the page did not show. */
    public static LinkEdit add(Long otherEnd, EnrollmentDetails wanted) {
        return new LinkEdit(otherEnd, null, wanted);
    }

    /** A link that is to go. */
    public static LinkEdit remove(Long otherEnd, EnrollmentDetails seen) {
        return new LinkEdit(otherEnd, seen, null);
    }

    /** Other values for a link that stays. */
    public static LinkEdit change(Long otherEnd, EnrollmentDetails seen, EnrollmentDetails wanted) {
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
     * @throws DuplicateException if the same link is to be added twice with different values
     */
    static List<LinkEdit> folded(List<LinkEdit> edits) {
        var byEnd = new LinkedHashMap<Long, LinkEdit>();
        edits.forEach(edit -> byEnd.merge(edit.otherEnd(), edit, LinkEdit::and));
        return List.copyOf(byEnd.values());
    }

    private LinkEdit and(LinkEdit other) {
        if (isRemoval() && other.isAddition()) {
            return change(otherEnd, seen, other.wanted);
        }
        if (isAddition() && other.isRemoval()) {
            return change(otherEnd, other.seen, wanted);
        }
        if (!equals(other)) {
            throw new DuplicateException("enrollment", otherEnd);
        }
        return this;
    }
}
