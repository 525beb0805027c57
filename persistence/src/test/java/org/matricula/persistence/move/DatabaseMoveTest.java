package org.matricula.persistence.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.list.SavedListDetails;
import org.matricula.persistence.command.DemoDesk;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.harness.CallerName;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.list.SavedLists;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.seal.HistoryVerification;

/** A desk goes from one database to another, with everything in it. */
@DeskTest
class DatabaseMoveTest {

    @EJB
    private DemoDesk demo;

    @EJB
    private SavedLists saved;

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void given() {
        demo.fill();
        demo.signIn("a hash");
        var details = new SavedListDetails("Unicode 👩‍🎓", "q=ada&sort=-name", true);
        CallerName.during(DemoDesk.NAME, () -> saved.save("student", details, false));
    }

    @Test
    void what_is_written_meanwhile_stays_behind() throws Exception {
        assumeTrue(TestDatabase.current() == TestDatabase.POSTGRESQL, "nobody else writes to an embedded database");
        // GIVEN a desk as the commands open it, and another program that adds a student once the first table is copied
        var database = TestDatabase.current().createEmpty();
        new Migrations(database).migrate();
        var desk = new DeskDataSource(new Address(database.url(), database.user(), database.password()));
        var other = new Sql(database);
        other.execute(
                "INSERT INTO account (id, version, name, name_key, active, password_hash) VALUES (1, 1, 'a', 'a', TRUE, 'hash')");
        Consumer<String> meanwhile = line -> {
            if (progress.isEmpty()) {
                insertStudent(other);
            }
            progress.add(line);
        };

        // WHEN
        var moved = new DatabaseMove(desk, TestDatabase.current().createEmpty(), meanwhile).run();

        // THEN
        assertThat(other.strings("SELECT name FROM student")).containsExactly("Ada");
        assertThat(moved)
                .extracting(DatabaseMove.Moved::table, DatabaseMove.Moved::rows)
                .contains(tuple("account", 1L), tuple("student", 0L));
    }

    private static void insertStudent(Sql database) {
        try {
            database.execute(
                    "INSERT INTO student (id, version, number, number_key, name) VALUES (2, 1, '1', '1', 'Ada')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_desk_arrives_whole_and_comes_back_the_same(TestDatabase other, Desk desk) throws Exception {
        // GIVEN
        var there = other.createEmpty();
        var back = TestDatabase.current().createEmpty();

        // WHEN
        var moved = new DatabaseMove(desk.dataSource(), there, progress::add).run();
        var returned = new DatabaseMove(there, back, progress::add).run();

        // THEN
        assertThat(returned).containsExactlyInAnyOrderElementsOf(moved);
        assertThat(moved)
                .extracting(DatabaseMove.Moved::table, DatabaseMove.Moved::rows)
                .contains(
                        tuple("student", 60L),
                        tuple("enrollment", 250L),
                        tuple("account", 1L),
                        tuple("account_account_group", 1L),
                        tuple("saved_list", 1L));
        for (var query : List.of(
                "SELECT s.number || s.name FROM student s ORDER BY s.id",
                "SELECT s.number || c.code || g.code || e.status FROM enrollment e JOIN student s ON s.id = e.student_id"
                        + " JOIN course c ON c.id = e.course_id JOIN grade g ON g.id = e.grade_id ORDER BY e.id",
                "SELECT CAST(enrolled_on AS VARCHAR(10)) FROM enrollment ORDER BY id",
                "SELECT password_hash FROM account",
                "SELECT s.name || s.query || a.name FROM saved_list s JOIN account a ON a.id = s.owner_id WHERE s.shared = TRUE")) {
            assertThat(new Sql(back).strings(query))
                    .isNotEmpty()
                    .isEqualTo(new Sql(desk.dataSource()).strings(query))
                    .isEqualTo(new Sql(there).strings(query));
        }
        for (var database : List.of(there, back)) {
            assertThat(new HistoryVerification(database, progress::add)
                            .run(List.of())
                            .rows())
                    .isPositive();
        }
        assertThat(progress).noneMatch(line -> line.startsWith("changed"));
        assertThat(progress).anyMatch(line -> line.startsWith("enrollment: 250 rows compared, sha256 "));
    }

    @ParameterizedTest
    @EnumSource
    void ids_that_are_drawn_afterwards_meet_no_row_that_came_along(TestDatabase other, Desk desk) throws Exception {
        // GIVEN
        var there = other.createEmpty();
        new DatabaseMove(desk.dataSource(), there, progress::add).run();

        // WHEN more than one block of ids is drawn
        try (var factory = Desk.open(there, Map.of());
                var em = factory.createEntityManager()) {
            em.getTransaction().begin();
            for (int i = 0; i < 120; i++) {
                em.persist(new Course(new CourseDetails("NEW" + i, "New", "")));
            }
            em.getTransaction().commit();
        }

        // THEN
        assertThat(new Sql(there).strings("SELECT COUNT(*) FROM course")).containsExactly("132");
    }

    @Test
    void a_database_that_holds_something_is_refused_and_kept(Desk desk) throws Exception {
        // GIVEN
        var there = TestDatabase.current().createEmpty();
        new Migrations(there).migrate();
        new Sql(there)
                .execute(
                        "INSERT INTO student (id, version, number, number_key, name) VALUES (1, 1, 'S1', 's1', 'Ada')");

        // THEN
        assertThatExceptionOfType(MoveException.class)
                .isThrownBy(() -> new DatabaseMove(desk.dataSource(), there, progress::add).run())
                .withMessageContaining("student has 1 rows");
        assertThat(new Sql(there).strings("SELECT name FROM student")).containsExactly("Ada");
    }

    @Test
    void the_same_database_is_no_target(Desk desk) {
        assertThatExceptionOfType(MoveException.class)
                .isThrownBy(() -> new DatabaseMove(desk.dataSource(), desk.dataSource(), progress::add).run());
    }

    @Test
    void an_outdated_desk_is_migrated_first() throws Exception {
        // GIVEN
        var old = TestDatabase.current().createEmpty();
        new Migrations(old).migrate("0005", false);

        // THEN
        assertThatExceptionOfType(MoveException.class)
                .isThrownBy(() -> new DatabaseMove(old, TestDatabase.current().createEmpty(), progress::add).run())
                .withMessageContaining("./manage migrate");
    }

    @Test
    void what_fails_half_way_leaves_nothing_and_can_be_started_again(Desk desk) throws Exception {
        // GIVEN a target that refuses one of the last rows
        var there = TestDatabase.current().createEmpty();
        new Migrations(there).migrate();
        var last = new Sql(desk.dataSource())
                .strings("SELECT MAX(id) FROM enrollment")
                .get(0);
        new Sql(there).execute("ALTER TABLE enrollment ADD CONSTRAINT ck_not_the_last CHECK (id <> " + last + ")");

        // WHEN
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new DatabaseMove(desk.dataSource(), there, progress::add).run());

        // THEN
        for (var table : tables()) {
            assertThat(new Sql(there).strings("SELECT COUNT(*) FROM " + table))
                    .as(table)
                    .containsExactly("0");
        }

        // WHEN the reason is gone
        new Sql(there).execute("ALTER TABLE enrollment DROP CONSTRAINT ck_not_the_last");

        // THEN
        assertThat(new DatabaseMove(desk.dataSource(), there, progress::add).run())
                .isNotEmpty();
    }

    private static List<String> tables() {
        return Stream.of("student", "course", "grade", "enrollment", "account", "saved_list")
                .toList();
    }

    @Test
    void the_hash_is_of_the_content_and_not_of_its_order() {
        assertThat(hash(List.of(1L, "a"), List.of(2L, "b"))).isEqualTo(hash(List.of(2L, "b"), List.of(1L, "a")));
        assertThat(hash(List.of(1L, "a"), List.of(2L, "b"))).isNotEqualTo(hash(List.of(1L, "b"), List.of(2L, "a")));
        assertThat(hash(List.of("ab", "c"))).isNotEqualTo(hash(List.of("a", "bc")));
        assertThat(hash(Arrays.asList("", "x"))).isNotEqualTo(hash(Arrays.asList(null, "x")));
        assertThat(hash(List.of(1L), List.of(1L))).isNotEqualTo(hash(List.of(2L), List.of(2L)));
    }

    private static String hash(List<?>... rows) {
        var content = new Content();
        Stream.of(rows).forEach(row -> content.add(new ArrayList<>(row)));
        assertThat(content.hash()).hasSize(64);
        return content.hash();
    }
}
