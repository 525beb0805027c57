package org.matricula.domain.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the roles, as Jakarta Security and EJB compare them: that of the administrators, and the rights, each of which is
 * a role.
 */
public final class Role {

    /** May do everything. */
    public static final String ADMINISTRATOR = "administrator";

    /** Has any right. */
    public static final String STAFF = "staff";

    public static final String STUDENT_VIEW = "student.view";
    public static final String STUDENT_ADD = "student.add";
    public static final String STUDENT_CHANGE = "student.change";
    public static final String STUDENT_DELETE = "student.delete";

    public static final String COURSE_VIEW = "course.view";
    public static final String COURSE_ADD = "course.add";
    public static final String COURSE_CHANGE = "course.change";
    public static final String COURSE_DELETE = "course.delete";

    /** To see enrollments with the names of both ends and the grade. */
    public static final String ENROLLMENT_VIEW = "enrollment.view";

    public static final String ENROLLMENT_ADD = "enrollment.add";
    public static final String ENROLLMENT_CHANGE = "enrollment.change";
    public static final String ENROLLMENT_DELETE = "enrollment.delete";

    public static final String GRADE_VIEW = "grade.view";
    public static final String GRADE_ADD = "grade.add";
    public static final String GRADE_CHANGE = "grade.change";
    public static final String GRADE_DELETE = "grade.delete";

    /** To see who changed what, of every entity. */
    public static final String HISTORY_VIEW = "history.view";

    /** The rights that the code names; a group can have rights to other entities, too. */
    public static final List<String> RIGHTS = List.of(
            STUDENT_VIEW,
            STUDENT_ADD,
            STUDENT_CHANGE,
            STUDENT_DELETE,
            COURSE_VIEW,
            COURSE_ADD,
            COURSE_CHANGE,
            COURSE_DELETE,
            ENROLLMENT_VIEW,
            ENROLLMENT_ADD,
            ENROLLMENT_CHANGE,
            ENROLLMENT_DELETE,
            GRADE_VIEW,
            GRADE_ADD,
            GRADE_CHANGE,
            GRADE_DELETE,
            HISTORY_VIEW);

    private static final Pattern RIGHT = Pattern.compile("[a-z][a-z0-9]*\\.(view|add|change|delete)");

    private Role() {}

    /** Returns whether a text has the form of a right to an entity, as {@code student.view}. */
    public static boolean isRight(String text) {
        return RIGHT.matcher(text).matches();
    }

    /** Returns whether roles include another one: that of the administrators includes every right. */
    public static boolean include(Set<String> roles, String role) {
        return roles.contains(role) || (roles.contains(ADMINISTRATOR) && isRight(role));
    }

    /**
     * Returns the roles that a right of a group gives its members: the right itself, and the right to view what they can change
     * or delete, and that of all staff. The group of the administrators gives all rights and its own role.
     *
     * @param right null if the group has none; a name that is no right gives nothing
     */
    public static Set<String> ofMember(String group, @Nullable String right) {
        var all = new TreeSet<String>();
        if (ADMINISTRATOR.equals(group)) {
            all.add(ADMINISTRATOR);
            all.add(STAFF);
            all.addAll(RIGHTS);
        } else if (right != null && isRight(right)) {
            all.add(STAFF);
            all.add(right);
            if (right.endsWith(".change") || right.endsWith(".delete")) {
                all.add(right.substring(0, right.indexOf('.')) + ".view");
            }
        }
        return all;
    }
}
