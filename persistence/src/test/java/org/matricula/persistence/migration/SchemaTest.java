package org.matricula.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.TestDatabase;

/** B58: the changelog and the mappings ask for the same schema. */
class SchemaTest {

    @Test
    void b58_the_migrated_schema_is_what_the_mappings_ask_for() throws Exception {
        // GIVEN
        var migrated = TestDatabase.current().createEmpty();
        var mapped = TestDatabase.current().createEmpty();

        // WHEN
        new Migrations(migrated).migrate();
        var create = Map.<String, Object>of("jakarta.persistence.schema-generation.database.action", "create");
        try (var factory = Desk.open(mapped, create)) {
            factory.createEntityManager().close();
        }

        // THEN
        var there = Schema.of(migrated);
        var wanted = Schema.of(mapped);
        assertThat(without(wanted, there)).as("mapped, but not migrated").isEmpty();
        assertThat(without(there, wanted)).as("migrated, but not mapped").isEmpty();
        assertThat(there).isNotEmpty();
    }

    private static Set<String> without(Set<String> facts, Set<String> others) {
        var rest = new TreeSet<>(facts);
        rest.removeAll(others);
        return rest;
    }

    @Test
    void b58_the_link_is_unique_and_indexed_from_both_ends() throws Exception {
        // GIVEN
        var migrated = TestDatabase.current().createEmpty();

        // WHEN
        new Migrations(migrated).migrate();

        // THEN the unique key begins with the student, and is the index from that end
        assertThat(Schema.of(migrated))
                .anyMatch(fact -> fact.matches("unique .*on enrollment\\[student_id, course_id]"))
                .anyMatch(fact -> fact.matches("index .*on enrollment\\[course_id\\b.*]"));
    }

    @Test
    void migrating_again_changes_nothing() throws Exception {
        // GIVEN
        var database = TestDatabase.current().createEmpty();
        new Migrations(database).migrate();
        var before = Schema.of(database);

        // WHEN
        new Migrations(database).migrate();

        // THEN
        assertThat(Schema.of(database)).isEqualTo(before);
    }
}
