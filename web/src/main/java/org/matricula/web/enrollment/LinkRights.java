package org.matricula.web.enrollment;

import java.io.Serializable;
import org.matricula.domain.account.Role;
import org.matricula.web.account.Caller;

/**
 * The rights of a user on the enrollments of a page, as they were when the page was opened.
 *
 * @param view whether the user can view them
 * @param add whether the user can add some, and view the objects to choose from
 * @param grade whether the user can change grades
 * @param change whether the user can change grades, statuses and dates
 * @param delete whether the user can remove them
 */
public record LinkRights(boolean view, boolean add, boolean grade, boolean change, boolean delete)
        implements Serializable {

    /** Nothing at all. */
    public static final LinkRights NONE = new LinkRights(false, false, false, false, false);

    /**
     * Returns the rights of a user.
     *
     * @param seeing the right to see the other end, as in {@link Role#COURSE_VIEW} on the page of a student
     */
    public static LinkRights of(Caller caller, String seeing) {
        return new LinkRights(
                caller.may(Role.ENROLLMENT_VIEW),
                caller.may(Role.ENROLLMENT_ADD) && caller.may(seeing),
                caller.may(Role.ENROLLMENT_CHANGE),
                caller.may(Role.ENROLLMENT_CHANGE),
                caller.may(Role.ENROLLMENT_DELETE));
    }

    /** Returns these rights and those of a grader of the course. */
    public LinkRights ofGrader() {
        return new LinkRights(true, add, true, change, delete);
    }

    /** Returns whether there is anything to show. */
    public boolean any() {
        return view || add;
    }

    /** Returns whether there is anything to save. */
    public boolean edit() {
        return add || change || delete;
    }

    /** Returns whether rows come and go. */
    public boolean pick() {
        return add || delete;
    }
}
