package org.matricula.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.UrlDataSource;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.SchemaState;

/** Backups of a desk in which people never stop to enroll. */
@Tag("backup")
class BackupUnderLoadTest {

    private static final int BACKUPS = 8;
    private static final int WRITERS = 3;
    private static final int BEFORE_EACH = 10;
    private static final int FOR_EACH = 100;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Semaphore allowed = new Semaphore(0);
    private final Semaphore enrolled = new Semaphore(0);
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicLong ids = new AtomicLong(1000);

    @TempDir
    private Path folder;

    private Place desk;

    @BeforeEach
    void given() throws Exception {
        desk = Place.in(folder);
        new Migrations(desk.database()).migrate();
        new Sql(desk.database())
                .execute(
                        "INSERT INTO course (id, version, code, code_key, name) VALUES (1, 1, 'ALG', 'alg', 'A'), (2, 1, 'BIO', 'bio', 'B')");
    }

    /** Enrolls one student after another in both courses, and notes down who is. */
    private Void write() throws SQLException, InterruptedException {
        try (var connection = desk.database().getConnection()) {
            connection.setAutoCommit(false);
            for (allowed.acquire(); open.get(); allowed.acquire()) {
                long student = ids.getAndAdd(3);
                enroll(connection, student);
                connection.commit();
                acknowledged.add(String.valueOf(student));
                enrolled.release();
            }
        }
        return null;
    }

    private static void enroll(Connection connection, long student) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO student (id, version, number, number_key, name) VALUES (%d, 1, 'S%d', 's%d', 'Ada')"
                            .formatted(student, student, student));
            for (int course = 1; course <= 2; course++) {
                statement.execute("INSERT INTO enrollment (id, version, student_id, course_id, status, enrolled_on)"
                        + " VALUES (%d, 1, %d, %d, 'ACTIVE', DATE('2026-09-01'))"
                                .formatted(student + course, student, course));
            }
        }
    }

    @Test
    void every_enrollment_that_was_acknowledged_before_a_backup_is_in_it_and_its_constraints_hold() throws Exception {
        // GIVEN
        var before = new ArrayList<List<String>>();
        var writers = Executors.newFixedThreadPool(WRITERS);
        var writing = new ArrayList<Future<Void>>();
        for (int i = 0; i < WRITERS; i++) {
            Callable<Void> writer = this::write;
            writing.add(writers.submit(writer));
        }

        // WHEN
        try {
            for (int i = 0; i < BACKUPS; i++) {
                allowed.release(FOR_EACH);
                enrolled.acquire(BEFORE_EACH);
                before.add(List.copyOf(acknowledged));
                desk.backup().to(file(i));
                enrolled.acquire(FOR_EACH - BEFORE_EACH);
            }
        } finally {
            open.set(false);
            allowed.release(WRITERS);
            writers.shutdown();
        }
        for (var writer : writing) {
            writer.get();
        }

        // THEN
        for (int i = 0; i < BACKUPS; i++) {
            var there = Place.in(folder);
            there.backup().from(file(i), false);
            assertThat(new Sql(there.database()).strings("SELECT student_id FROM enrollment WHERE course_id = 2"))
                    .as("backup %d", i)
                    .containsAll(before.get(i))
                    .hasSizeLessThanOrEqualTo(acknowledged.size());
            assertHolds(there.database());
            there.close();
        }
    }

    private Path file(int number) {
        return folder.resolve("desk-" + number + ".backup");
    }

    private static void assertHolds(UrlDataSource restored) throws SQLException {
        var sql = new Sql(restored);
        assertThat(sql.strings("SELECT COUNT(*) FROM enrollment GROUP BY student_id, course_id HAVING COUNT(*) > 1"))
                .isEmpty();
        assertThat(sql.strings("SELECT e.id FROM enrollment e LEFT JOIN student s ON s.id = e.student_id"
                        + " LEFT JOIN course c ON c.id = e.course_id WHERE s.id IS NULL OR c.id IS NULL"))
                .isEmpty();
        assertThat(sql.strings("SELECT s.id FROM student s LEFT JOIN enrollment e ON e.student_id = s.id"
                        + " GROUP BY s.id HAVING COUNT(e.id) <> 2"))
                .as("half a transaction")
                .isEmpty();
        var some = sql.strings("SELECT MIN(student_id) FROM enrollment").get(0);
        for (var wrong : List.of(
                "INSERT INTO enrollment (id, version, student_id, course_id, status) VALUES (1, 1, " + some
                        + ", 1, 'ACTIVE')",
                "UPDATE enrollment SET student_id = -1 WHERE student_id = " + some,
                "DELETE FROM student WHERE id = " + some)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> sql.execute(wrong))
                    .satisfies(e -> assertThat(e.getSQLState()).startsWith("23"));
        }
        if (Embedded.isAt(restored.url())) {
            assertThat(sql.strings("SELECT SYSCS_UTIL.SYSCS_CHECK_TABLE('APP', tablename) FROM sys.systables"
                            + " WHERE tabletype = 'T'"))
                    .containsOnly("1");
        }
        assertThat(new Migrations(restored).state()).isEqualTo(SchemaState.CURRENT);
    }
}
