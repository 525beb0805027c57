package org.matricula.bench.limit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements of the limit for each row; the query string gives their parameters. */
enum LimitStatement {
    STUDENTS("""
            SELECT s.id, s.number, s.name, s.age,
              (SELECT COUNT(*) FROM enrollment e WHERE e.student_id = s.id)
            FROM student s ORDER BY s.name_sort, s.number_sort, s.id OFFSET :first ROWS FETCH NEXT 100 ROWS ONLY
            """),
    STUDENTS_BY_NUMBER("""
            SELECT s.id, s.number, s.name, s.age,
              (SELECT COUNT(*) FROM enrollment e WHERE e.student_id = s.id)
            FROM student s ORDER BY s.number_sort, s.id OFFSET :first ROWS FETCH NEXT 100 ROWS ONLY
            """),
    STUDENT_SEARCH("""
            SELECT s.id, s.number, s.name, s.age,
              (SELECT COUNT(*) FROM enrollment e WHERE e.student_id = s.id)
            FROM student s WHERE s.name_search LIKE :like OR s.number_search LIKE :like
            ORDER BY s.name_sort, s.number_sort, s.id FETCH NEXT 100 ROWS ONLY
            """),
    STUDENT("""
            SELECT c.id, c.code, c.name, g.code, e.status, e.enrolled_on, e.ended_on, s.number, s.name, s.age
            FROM student s JOIN enrollment e ON e.student_id = s.id JOIN course c ON c.id = e.course_id
            LEFT JOIN grade g ON g.id = e.grade_id WHERE s.id = :id ORDER BY c.code_sort
            """),
    ROSTER("""
            SELECT s.id, s.number, s.name, g.code, e.status
            FROM enrollment e JOIN student s ON s.id = e.student_id LEFT JOIN grade g ON g.id = e.grade_id
            WHERE e.course_id = :id ORDER BY s.name_sort, s.number_sort, s.id FETCH NEXT 100 ROWS ONLY
            """),
    COURSE_SEARCH("""
            SELECT c.id, c.code, c.name FROM course c WHERE c.code_search LIKE :like OR c.name_search LIKE :like
            ORDER BY c.code_sort, c.id FETCH NEXT 100 ROWS ONLY
            """),
    ENROLLMENTS("""
            SELECT s.number, s.name, c.code, c.name, g.code, e.status, e.enrolled_on, e.ended_on
            FROM student s JOIN enrollment e ON e.student_id = s.id JOIN course c ON c.id = e.course_id
            LEFT JOIN grade g ON g.id = e.grade_id
            ORDER BY s.name_sort, s.number_sort, s.id, c.code_sort OFFSET :first ROWS FETCH NEXT 100 ROWS ONLY
            """),
    EXPORT("""
            SELECT s.number, s.name, c.code, c.name, g.code, e.status, e.enrolled_on, e.ended_on
            FROM student s JOIN enrollment e ON e.student_id = s.id JOIN course c ON c.id = e.course_id
            LEFT JOIN grade g ON g.id = e.grade_id
            ORDER BY s.name_sort, s.number_sort, s.id, c.code_sort
            """),
    HISTORY("""
            SELECT a.done_at, a.done_by, a.origin, x.kind, x.label, x.field, x.old_value, x.new_value
            FROM change x JOIN action a ON a.id = x.action_id WHERE x.first_end_id = :id
            ORDER BY a.done_at DESC, x.id DESC FETCH NEXT 100 ROWS ONLY
            """),
    ACCOUNT("SELECT name, password_hash FROM account WHERE name_key = :like"),
    GRADE("""
            UPDATE enrollment SET version = version + 1,
              grade_id = (SELECT MIN(g.id) FROM grade g WHERE g.id <> grade_id)
            WHERE student_id = :id AND course_id = (SELECT MIN(x.course_id) FROM enrollment x WHERE x.first_end_id = :id)
            """),
    AGE("UPDATE student SET version = version + 1, age = MOD(age + 1, 100) WHERE id = :id"),
    CREATION("""
            INSERT INTO student (id, version, number, number_key, name)
            VALUES (:id, 1, CAST(:id AS CHAR(20)), CAST(:id AS CHAR(20)), 'Limit');
            DELETE FROM student WHERE id = :id
            """),
    EXCHANGE("""
            DELETE FROM enrollment WHERE id IN
              (SELECT e.id FROM enrollment e WHERE e.student_id = :id ORDER BY e.course_id DESC FETCH FIRST 5 ROWS ONLY);
            INSERT INTO enrollment (id, version, student_id, course_id, status)
            SELECT -(CAST(:id AS BIGINT) * 100000 + c.id), 1, CAST(:id AS BIGINT), c.id, 'ACTIVE' FROM course c WHERE NOT EXISTS
              (SELECT 1 FROM enrollment e WHERE e.student_id = :id AND e.course_id = c.id)
            ORDER BY c.id DESC FETCH FIRST 5 ROWS ONLY
            """);

    private static final Pattern PARAMETER = Pattern.compile(":(first|id|like)");

    private final String sql;

    LimitStatement(String sql) {
        this.sql = sql;
    }

    /** Returns the statements, one after the other, each with question marks for its parameters. */
    List<Part> parts() {
        return Stream.of(sql.split(";", -1)).map(Part::of).toList();
    }

    /**
     * One statement.
     *
     * @param sql as JDBC takes it
     * @param parameters what stands at its question marks
     */
    record Part(String sql, List<String> parameters) {

        private static Part of(String text) {
            var names =
                    PARAMETER.matcher(text).results().map(each -> each.group(1)).toList();
            return new Part(PARAMETER.matcher(text.strip()).replaceAll("?"), names);
        }

        boolean isQuery() {
            return sql.startsWith("SELECT");
        }

        static boolean isNumber(String parameter) {
            return !"like".equals(parameter);
        }
    }
}
