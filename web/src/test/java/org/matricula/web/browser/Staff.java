package org.matricula.web.browser;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.matricula.domain.account.Role;

/** People with an account and a group of their own, as it may be at a school; nobody else has these. */
public enum Staff {
    /** May see all that there is to see, but history. */
    VIEWER(Role.STUDENT_VIEW, Role.COURSE_VIEW, Role.ENROLLMENT_VIEW, Role.GRADE_VIEW),
    /** May enroll, and change nothing that is there. */
    ADDER(Role.STUDENT_VIEW, Role.COURSE_VIEW, Role.ENROLLMENT_VIEW, Role.ENROLLMENT_ADD),
    /** May grade. */
    GRADER(Role.STUDENT_VIEW, Role.COURSE_VIEW, Role.ENROLLMENT_VIEW, Role.ENROLLMENT_CHANGE),
    /** May remove from courses. */
    REMOVER(Role.STUDENT_VIEW, Role.COURSE_VIEW, Role.ENROLLMENT_VIEW, Role.ENROLLMENT_DELETE),
    /** Has nothing to do with enrollments. */
    CLERK(Role.STUDENT_VIEW, Role.STUDENT_CHANGE, Role.STUDENT_DELETE, Role.COURSE_VIEW, Role.COURSE_CHANGE),
    /** Knows students and what they take, and no page of a course. */
    ADVISER(Role.STUDENT_VIEW, Role.ENROLLMENT_VIEW),
    /** Grades a course, and sees no page of a student. */
    EXAMINER(Role.COURSE_VIEW, Role.ENROLLMENT_VIEW, Role.ENROLLMENT_CHANGE),
    /** Enters new students, and sees none. */
    RECEPTIONIST(Role.STUDENT_ADD),
    /** Loses all rights as soon as a student is called {@link #FAREWELL}. */
    TRAINEE(Role.STUDENT_VIEW),
    /** Grades assigned courses, and has none. */
    TUTOR(Role.ENROLLMENT_GRADE),
    /** Has an account and no right. */
    STRANGER,
    /** May do all that there is to do. */
    DEPUTY(Role.RIGHTS.toArray(String[]::new));

    /** The trainee's last day. */
    static final String FAREWELL = "The trainee leaves";

    private static final long FIRST_ID = 2_000_000;
    private static final int ACCOUNT = 1000; // the distance from the id of the group to that of its only account
    private static final int ITERATIONS = 2048;
    private static final int BITS = 256;

    private final String rights;

    Staff(String... rights) {
        this.rights = String.join(",", rights);
    }

    private long group() {
        return FIRST_ID + List.of(values()).indexOf(this);
    }

    /** The name to sign in with; the password is everybody's. */
    String account() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes the groups. */
    static void hire(Connection connection) throws SQLException {
        try (var group = connection.prepareStatement("INSERT INTO account_group (id, version, name) VALUES (?, 1, ?)");
                var right = connection.prepareStatement(
                        "INSERT INTO account_group_right (group_id, right_name) VALUES (?, ?)")) {
            for (var each : values()) {
                School.add(group, each.group(), each.account());
                for (var name : Role.RIGHTS) {
                    if (List.of(each.rights.split(",", -1)).contains(name)) {
                        School.add(right, each.group(), name);
                    }
                }
            }
            group.executeBatch();
            right.executeBatch();
        }
    }

    /**
     * Lets the accounts come with that of the first administrator, by a trigger of the database: a desk that has any would not
     * ask for one.
     */
    static void arrangeAccounts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    CREATE TRIGGER hired AFTER INSERT ON account REFERENCING NEW AS hired FOR EACH ROW
                    WHEN (hired.name = '%s')
                    INSERT INTO account (id, version, name, name_key, name_sort, name_search, active, password_hash)
                    SELECT id + %d, 1, name, name_key, name_sort, name_search, TRUE, '%s' FROM account_group WHERE id >= %d
                    """.formatted(Premises.ADMINISTRATOR, ACCOUNT, hash(Premises.PASSWORD), FIRST_ID));
            statement.executeUpdate("""
                    CREATE TRIGGER placed AFTER INSERT ON account REFERENCING NEW AS placed FOR EACH ROW
                    WHEN (placed.id >= %d)
                    INSERT INTO account_account_group (account_id, group_id) VALUES (placed.id, placed.id - %d)
                    """.formatted(FIRST_ID, ACCOUNT));
            statement.executeUpdate("""
                    CREATE TRIGGER leaves AFTER UPDATE OF name ON student REFERENCING NEW AS leaves FOR EACH ROW
                    WHEN (leaves.name = '%s')
                    DELETE FROM account_group_right WHERE group_id = %d
                    """.formatted(FAREWELL, TRAINEE.group()));
        }
    }

    /** As the desk writes it, at less cost. */
    private static String hash(String password) {
        var salt = "a salt of a test".getBytes(StandardCharsets.US_ASCII);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS));
            var base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA256:%d:%s:%s"
                    .formatted(ITERATIONS, base64.encodeToString(salt), base64.encodeToString(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
