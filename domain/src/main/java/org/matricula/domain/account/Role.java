package org.matricula.domain.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

    /** To view the courses that the account grades, with their enrollments, and to give grades there. */
    public static final String ENROLLMENT_GRADE = "enrollment.grade";

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
            ENROLLMENT_GRADE,
            GRADE_VIEW,
            GRADE_ADD,
            GRADE_CHANGE,
            GRADE_DELETE,
            HISTORY_VIEW);

    /** The longest right, in characters. */
    static final int LENGTH = 30;

    private static final Pattern RIGHT = Pattern.compile("[a-z][a-z0-9]*\\.(view|add|change|delete|grade)");

    private static final List<String> GRADED = List.of("course", "enrollment");

    private Role() {}

    /** Returns the role that can view some objects of an entity: those of the courses that the account grades. */
    public static String ofGrader(String entity) {
        return entity + ".assigned";
    }

    /** Returns whether a text has the form of a right to an entity, as {@code student.view}. */
    public static boolean isRight(String text) {
        return RIGHT.matcher(text).matches();
    }

    /** Returns whether roles include another one: that of the administrators includes every right. */
    public static boolean include(Set<String> roles, String role) {
        return roles.contains(role) || (roles.contains(ADMINISTRATOR) && isRight(role));
    }

    /** Returns the roles of a member of the administrators: all rights that the code names, and their own role. */
    public static Set<String> ofAdministrator() {
        var all = new TreeSet<>(RIGHTS);
        all.add(ADMINISTRATOR);
        all.add(STAFF);
        return all;
    }

    /**
     * Returns the roles that a right gives: the right itself, that to view what can be changed or deleted, and that of all staff.
     *
     * @param right a name that is no right gives nothing
     */
    public static Set<String> of(String right) {
        if (!isRight(right)) {
            return Set.of();
        }
        var all = new TreeSet<>(Set.of(STAFF, right));
        if (right.endsWith(".change") || right.endsWith(".delete")) {
            all.add(right.substring(0, right.indexOf('.')) + ".view");
        }
        if (right.equals(ENROLLMENT_GRADE)) {
            GRADED.forEach(entity -> all.add(ofGrader(entity)));
        }
        return all;
    }
}
