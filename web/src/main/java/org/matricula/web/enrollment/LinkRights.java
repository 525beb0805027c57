package org.matricula.web.enrollment;

import java.io.Serializable;
import org.matricula.domain.account.Role;
import org.matricula.web.account.Caller;

/**
 * What the user of a page may do with the enrollments on it, as it was when the page was opened.
 *
 * @param view see them
 * @param add add some: whoever may, and may see what there is to be chosen from
 * @param change give other grades, states and days
 * @param delete remove them
 */
public record LinkRights(boolean view, boolean add, boolean change, boolean delete) implements Serializable {

    /** Nothing at all. */
    public static final LinkRights NONE = new LinkRights(false, false, false, false);

    /**
     * Those of a user.
     *
     * @param seeing the right to see the other end, as in {@link Role#COURSE_VIEW} on the page of a student
     */
    public static LinkRights of(Caller caller, String seeing) {
        return new LinkRights(
                caller.may(Role.ENROLLMENT_VIEW),
                caller.may(Role.ENROLLMENT_ADD) && caller.may(seeing),
                caller.may(Role.ENROLLMENT_CHANGE),
                caller.may(Role.ENROLLMENT_DELETE));
    }

    /** Whether there is anything to be shown. */
    public boolean any() {
        return view || add;
    }

    /** Whether there is anything to be saved. */
    public boolean edit() {
        return add || change || delete;
    }

    /** Whether rows come and go. */
    public boolean pick() {
        return add || delete;
    }
}
