package org.matricula.persistence.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.persistence.harness.DeskTest;

/** Rows that the database refuses, whatever program writes them. */
@DeskTest
class DatabaseRulesTest {

    @Resource
    private DataSource dataSource;

    @BeforeEach
    void given() throws SQLException {
        execute("INSERT INTO student (id, version, number, number_key, name) VALUES (1, 1, 'S1', 's1', 'Ada')");
        execute(
                "INSERT INTO course (id, version, code, code_key, name, description) VALUES (1, 1, 'ALG', 'alg', 'Algebra', '')");
        execute(
                "INSERT INTO course (id, version, code, code_key, name, description) VALUES (2, 1, 'BOT', 'bot', 'Botany', '')");
        execute("INSERT INTO enrollment (id, version, student_id, course_id, status) VALUES (1, 1, 1, 1, 'ACTIVE')");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uq_enrollment_student_course | INSERT INTO enrollment (id, version, student_id, course_id, status) VALUES (2, 1, 1, 1, 'ACTIVE')",
                "uq_student_number | INSERT INTO student (id, version, number, number_key, name) VALUES (2, 1, 'S1', 's2', 'Ben')",
                "uq_student_key | INSERT INTO student (id, version, number, number_key, name) VALUES (2, 1, 's1', 's1', 'Ben')",
                "uq_course_code | INSERT INTO course (id, version, code, code_key, name, description) VALUES (3, 1, 'ALG', 'x', 'Other', '')",
                "uq_course_key | INSERT INTO course (id, version, code, code_key, name, description) VALUES (3, 1, 'alg', 'alg', 'Other', '')",
                "fk_enrollment_student | INSERT INTO enrollment (id, version, student_id, course_id, status) VALUES (2, 1, 9, 1, 'ACTIVE')",
                "fk_enrollment_course | INSERT INTO enrollment (id, version, student_id, course_id, status) VALUES (2, 1, 1, 9, 'ACTIVE')",
                "fk_enrollment_grade | UPDATE enrollment SET grade_id = 9",
                "fk_enrollment_student | DELETE FROM student",
                "ck_student_age | UPDATE student SET age = -1",
                "ck_student_age | UPDATE student SET age = 151",
                "ck_enrollment_status | UPDATE enrollment SET status = 'LOST'",
                "ck_enrollment_dates | UPDATE enrollment SET enrolled_on = DATE('2026-09-02'), ended_on = DATE('2026-09-01')",
            })
    void b58_a_row_against_the_rules_is_refused_by_the_rules_name(String rule, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(sql))
                .withMessageMatching("(?is).*" + rule + ".*");
    }

    @Test
    void a_row_within_the_rules_is_taken() {
        assertThatNoException().isThrownBy(() -> {
            execute("UPDATE student SET age = 150");
            execute("UPDATE student SET age = 0");
            execute("UPDATE enrollment SET enrolled_on = DATE('2026-09-01'), ended_on = DATE('2026-09-01')");
            execute("UPDATE enrollment SET enrolled_on = NULL, status = 'WITHDRAWN'");
            execute(
                    "INSERT INTO enrollment (id, version, student_id, course_id, status) VALUES (2, 1, 1, 2, 'ACTIVE')");
        });
    }
}
