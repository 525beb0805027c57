package org.matricula.bench.limit;

import java.util.List;

/** What the limit does for a row: statements with parameters of the address, in the order of their places. */
enum LimitStatement {
    STUDENTS("""
            SELECT s.id, s.number, s.name, s.age,
              (SELECT COUNT(*) FROM enrollment e WHERE e.student_id = s.id)
            FROM student s ORDER BY s.name_sort, s.number_sort, s.id OFFSET ? ROWS FETCH NEXT 100 ROWS ONLY
            """, "first"),
    STUDENTS_BY_NUMBER("""
            SELECT s.id, s.number, s.name, s.age,
              (SELECT COUNT(*) FROM enrollment e WHERE e.student_id = s.id)
            FROM student s ORDER BY s.number_sort, s.id OFFSET ? ROWS FETCH NEXT 100 ROWS ONLY
            """, "first"),
    STUDENT_SEARCH("""
            SELECT s.id, s.number, s.name, s.age,
              (SELECT COUNT(*) FROM enrollment e WHERE e.student_id = s.id)
            FROM student s WHERE s.name_search LIKE ? OR s.number_search LIKE ?
            ORDER BY s.name_sort, s.number_sort, s.id FETCH NEXT 100 ROWS ONLY
            """, "like", "like"),
    STUDENT("""
            SELECT c.id, c.code, c.name, g.code, e.status, e.enrolled_on, e.ended_on, s.number, s.name, s.age
            FROM student s JOIN enrollment e ON e.student_id = s.id JOIN course c ON c.id = e.course_id
            LEFT JOIN grade g ON g.id = e.grade_id WHERE s.id = ? ORDER BY c.code_sort
            """, "id"),
    ROSTER("""
            SELECT s.id, s.number, s.name, g.code, e.status
            FROM enrollment e JOIN student s ON s.id = e.student_id LEFT JOIN grade g ON g.id = e.grade_id
            WHERE e.course_id = ? ORDER BY s.name_sort, s.number_sort, s.id FETCH NEXT 100 ROWS ONLY
            """, "id"),
    COURSE_SEARCH("""
            SELECT c.id, c.code, c.name FROM course c WHERE c.code_search LIKE ? OR c.name_search LIKE ?
            ORDER BY c.code_sort, c.id FETCH NEXT 100 ROWS ONLY
            """, "like", "like"),
    ENROLLMENTS("""
            SELECT s.number, s.name, c.code, c.name, g.code, e.status, e.enrolled_on, e.ended_on
            FROM student s JOIN enrollment e ON e.student_id = s.id JOIN course c ON c.id = e.course_id
            LEFT JOIN grade g ON g.id = e.grade_id
            ORDER BY s.name_sort, s.number_sort, s.id, c.code_sort OFFSET ? ROWS FETCH NEXT 100 ROWS ONLY
            """, "first"),
    EXPORT("""
            SELECT s.number, s.name, c.code, c.name, g.code, e.status, e.enrolled_on, e.ended_on
            FROM student s JOIN enrollment e ON e.student_id = s.id JOIN course c ON c.id = e.course_id
            LEFT JOIN grade g ON g.id = e.grade_id
            ORDER BY s.name_sort, s.number_sort, s.id, c.code_sort
            """),
    HISTORY("""
            SELECT a.done_at, a.done_by, a.origin, x.kind, x.label, x.field, x.old_value, x.new_value
            FROM change x JOIN action a ON a.id = x.action_id WHERE x.student_id = ?
            ORDER BY a.done_at DESC, x.id DESC FETCH NEXT 100 ROWS ONLY
            """, "id"),
    ACCOUNT("SELECT name, password_hash FROM account WHERE name_key = ?", "like"),
    GRADE("""
            UPDATE enrollment SET version = version + 1,
              grade_id = (SELECT MIN(g.id) FROM grade g WHERE g.id <> grade_id)
            WHERE student_id = ? AND course_id = (SELECT MIN(x.course_id) FROM enrollment x WHERE x.student_id = ?)
            """, "id", "id"),
    RENAME("UPDATE student SET version = version + 1, age = MOD(age + 1, 100) WHERE id = ?", "id");

    private final String sql;
    private final String parameters;

    LimitStatement(String sql, String... parameters) {
        this.sql = sql;
        this.parameters = String.join(" ", parameters);
    }

    String sql() {
        return sql;
    }

    List<String> parameters() {
        return parameters.isEmpty() ? List.of() : List.of(parameters.split(" ", -1));
    }

    boolean isChange() {
        return sql.startsWith("UPDATE");
    }

    static boolean isNumber(String parameter) {
        return !"like".equals(parameter);
    }
}
