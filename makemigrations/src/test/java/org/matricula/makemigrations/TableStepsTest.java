package org.matricula.makemigrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.persistence.harness.Sql;

/** Tables, links, indexes and constraints come, change and go; both databases hold a graded student all the while. */
class TableStepsTest extends StepTestBase {

    @Test
    void a_changelog_that_has_all_needs_no_step() throws Exception {
        var steps = workspace.steps();
        assertThat(workspace.next().differences()).isEmpty();
        assertThat(workspace.next().write("nothing", Decisions.NONE)).isEmpty();
        assertThat(workspace.steps()).isEqualTo(steps);
    }

    @Test
    void a_new_entity_gets_a_table_with_its_keys_and_indexes() throws Exception {
        // GIVEN a house, and students in it
        workspace.domain.add("house/House.java", """
                package org.matricula.domain.house;
                import jakarta.persistence.*;
                @Entity
                @Table(name = "house",
                    uniqueConstraints = @UniqueConstraint(name = "uq_house_name", columnNames = "name"),
                    indexes = @Index(name = "ix_house_head", columnList = "head_id"))
                public class House extends org.matricula.domain.base.VersionedEntity {
                    @Column(nullable = false, length = 40)
                    private String name;
                    @ManyToOne(optional = false)
                    @JoinColumn(name = "head_id", nullable = false, foreignKey = @ForeignKey(name = "fk_house_head"))
                    private org.matricula.domain.student.Student head;
                }
                """);
        workspace.domain.edit("student/Student.java", BEGINNING, """
                @jakarta.persistence.ManyToOne
                @jakarta.persistence.JoinColumn(name = "house_id",
                    foreignKey = @jakarta.persistence.ForeignKey(name = "fk_student_house"))
                private org.matricula.domain.house.House house;
                """);
        workspace.domain.edit(
                "student/Student.java",
                "indexes = {",
                "indexes = {@jakarta.persistence.Index(name = \"ix_student_house\", columnList = \"house_id\"),");

        // WHEN
        var text = workspace.write("houses", Decisions.NONE);

        // THEN
        assertThat(text).isEqualTo("""
                        # Adds the table house; adds student.house_id; adds the foreign key fk_student_house on student(house_id); adds the
                        # index ix_student_house on student(house_id).
                        databaseChangeLog:
                          - changeSet:
                              id: NEXT-1
                              author: matricula
                              changes:
                                - createTable:
                                    tableName: house
                                    columns:
                                      - column: { name: id, type: BIGINT, constraints: { nullable: false, primaryKey: true, primaryKeyName: pk_house } }
                                      - column: { name: version, type: INT, constraints: { nullable: false } }
                                      - column: { name: name, type: VARCHAR(40), constraints: { nullable: false, unique: true, uniqueConstraintName: uq_house_name } }
                                      - column: { name: head_id, type: BIGINT, constraints: { nullable: false, foreignKeyName: fk_house_head, referencedTableName: student, referencedColumnNames: id } }
                                - createIndex:
                                    tableName: house
                                    indexName: ix_house_head
                                    columns:
                                      - column: { name: head_id }
                                - addColumn:
                                    tableName: student
                                    columns:
                                      - column: { name: house_id, type: BIGINT }
                                - addForeignKeyConstraint:
                                    baseTableName: student
                                    baseColumnNames: house_id
                                    constraintName: fk_student_house
                                    referencedTableName: house
                                    referencedColumnNames: id
                              rollback:
                                - dropForeignKeyConstraint: { baseTableName: student, constraintName: fk_student_house }
                                - dropColumn: { tableName: student, columnName: house_id }
                                - dropTable: { tableName: house }
                          - changeSet:
                              id: NEXT-2-postgresql
                              author: matricula
                              # Derby has an index of its own where a foreign key or a unique constraint has one
                              dbms: postgresql
                              changes:
                                - createIndex:
                                    tableName: student
                                    indexName: ix_student_house
                                    columns:
                                      - column: { name: house_id }
                        """);
        workspace.assertSettled();
        workspace.assertGoesBack();
    }

    @Test
    void a_new_many_to_many_gets_a_link_table() throws Exception {
        // GIVEN
        workspace.domain.edit("course/Course.java", BEGINNING, """
                @jakarta.persistence.ManyToMany
                @jakarta.persistence.JoinTable(name = "course_prerequisite",
                    joinColumns = @jakarta.persistence.JoinColumn(name = "course_id"),
                    inverseJoinColumns = @jakarta.persistence.JoinColumn(name = "prerequisite_id"),
                    indexes = @jakarta.persistence.Index(name = "ix_course_prerequisite", columnList = "prerequisite_id"))
                private java.util.Set<Course> prerequisites = new java.util.HashSet<>();
                """);

        // WHEN
        var text = workspace.write("course-prerequisites", Decisions.NONE);

        // THEN
        assertThat(text)
                .contains("# Adds the table course_prerequisite.")
                .contains("referencedTableName: course, referencedColumnNames: id } }")
                .contains(
                        "- addPrimaryKey: { tableName: course_prerequisite, columnNames: \"course_id, prerequisite_id\","
                                + " constraintName: pk_course_prerequisite }")
                .contains("indexName: ix_course_prerequisite")
                .contains("- dropTable: { tableName: course_prerequisite }");
        workspace.assertSettled();
        for (var database : workspace.databases()) {
            new Sql(database)
                    .execute("INSERT INTO course_prerequisite (course_id, prerequisite_id) SELECT id, id FROM course");
        }
        workspace.assertOnBoth(
                "SELECT c.code FROM course c JOIN course_prerequisite p ON p.prerequisite_id = c.id", "ALG");
        workspace.assertGoesBack();
    }

    @Test
    void a_table_that_points_to_itself_is_created_before_its_foreign_key() throws Exception {
        // GIVEN
        workspace.domain.add("room/Room.java", """
                package org.matricula.domain.room;
                import jakarta.persistence.*;
                @Entity
                @Table(name = "room")
                public class Room extends org.matricula.domain.base.VersionedEntity {
                    @ManyToOne
                    @JoinColumn(name = "beside_id", foreignKey = @ForeignKey(name = "fk_room_beside"))
                    private Room beside;
                }
                """);

        // WHEN
        var text = workspace.write("rooms", Decisions.NONE);

        // THEN
        assertThat(text)
                .containsSubsequence(
                        "- createTable:",
                        "- addForeignKeyConstraint:",
                        "rollback:",
                        "- dropForeignKeyConstraint:",
                        "- dropTable:");
        workspace.assertSettled();
        workspace.assertGoesBack();
    }

    @Test
    void a_new_index_is_created() throws Exception {
        // GIVEN
        workspace.domain.edit(
                "course/Course.java",
                "indexes = {",
                "indexes = {@jakarta.persistence.Index(name = \"ix_course_label\", columnList = \"name, code\"),");

        // WHEN
        var text = workspace.write("course-name-index", Decisions.NONE);

        // THEN
        assertThat(text)
                .contains("# Adds the index ix_course_label on course(name, code).")
                .contains("indexName: ix_course_label")
                .containsSubsequence("- column: { name: name }", "- column: { name: code }");
        workspace.assertSettled();
        workspace.assertGoesBack();
    }

    @Test
    void an_index_that_is_gone_is_dropped_where_it_is() throws Exception {
        // GIVEN Derby has none of its own beside the foreign key's
        workspace.domain.edit(
                "enrollment/Enrollment.java", "@Index(name = \"ix_enrollment_grade\", columnList = \"grade_id\")", "");

        // WHEN
        var text = workspace.write("no-grade-index", Decisions.NONE);

        // THEN
        assertThat(text)
                .contains("id: NEXT-1-postgresql")
                .contains("dbms: postgresql")
                .contains("- dropIndex: { tableName: enrollment, indexName: ix_enrollment_grade }");
        workspace.assertSettled();
        workspace.assertGoesBack();
    }

    @Test
    void a_new_unique_constraint_holds() throws Exception {
        // GIVEN
        workspace.domain.edit(
                "course/Course.java",
                "@UniqueConstraint(name = \"uq_course_code\", columnNames = \"code\"),",
                "@UniqueConstraint(name = \"uq_course_code\", columnNames = \"code\"),"
                        + " @UniqueConstraint(name = \"uq_course_name\", columnNames = {\"name\", \"description\"}),");

        // WHEN
        var written = workspace.next().write("course-name", Decisions.NONE).orElseThrow();

        // THEN
        assertThat(written.changes())
                .containsExactly("adds the unique constraint uq_course_name on course(name, description)");
        assertThat(written.notes())
                .containsExactly("the step stops where rows of course share a value of name, description");
        workspace.assertSettled();
        assertThat(
                        workspace.refuses(
                                "INSERT INTO course (id, version, code, code_key, name, description) VALUES (0, 1, 'X', 'x', 'Algebra', 'Numbers')"))
                .isTrue();
        workspace.assertGoesBack();
    }

    @Test
    void entities_that_are_gone_lose_their_tables_only_where_that_is_accepted() throws Exception {
        // GIVEN tables that point to each other
        workspace.domain.remove("list.SavedList");
        workspace.domain.remove("account.AccountSession");
        workspace.domain.remove("account.SecondFactor");
        workspace.domain.remove("account.Account");
        workspace.domain.remove("account.Group");
        workspace.domain.edit("course/Course.java", "@SuppressWarnings(\"unused\") // its table is used", "/*");
        workspace.domain.edit("course/Course.java", "private Set<Account> graders = new HashSet<>();", "*/");

        // THEN
        assertThat(workspace.refused(Decisions.NONE))
                .containsExactly(
                        "the table account_account_group is gone: say --accept-loss to drop it with all that it holds",
                        "the table account_group_right is gone: say --accept-loss to drop it with all that it holds",
                        "the table account_group is gone: say --accept-loss to drop it with all that it holds",
                        "the table account_right is gone: say --accept-loss to drop it with all that it holds",
                        "the table account_session is gone: say --accept-loss to drop it with all that it holds",
                        "the table course_grader is gone: say --accept-loss to drop it with all that it holds",
                        "the table saved_list is gone: say --accept-loss to drop it with all that it holds",
                        "the table second_factor_code is gone: say --accept-loss to drop it with all that it holds",
                        "the table second_factor is gone: say --accept-loss to drop it with all that it holds",
                        "the table account is gone: say --accept-loss to drop it with all that it holds");

        // WHEN
        var text = workspace.write("no-accounts", ACCEPTED);

        // THEN
        assertThat(text)
                .containsSubsequence(
                        "- dropTable: { tableName: account_account_group }",
                        "- dropTable: { tableName: account_group }",
                        "- dropTable: { tableName: saved_list }",
                        "- dropTable: { tableName: account }",
                        "rollback:",
                        "tableName: account_group");
        workspace.assertSettled("Account", "Group");
        workspace.assertGoesBack();
    }

    @Test
    void a_table_whose_checks_are_lost_with_it_does_not_come_back() throws Exception {
        // GIVEN
        workspace.domain.remove("enrollment.Enrollment");

        // WHEN
        var text = workspace.write("no-enrollments", ACCEPTED);

        // THEN
        assertThat(text)
                .contains("- dropTable: { tableName: enrollment }")
                .contains("# cannot be undone")
                .doesNotContain("rollback:");
        workspace.assertSettled("Enrollment");
    }
}
