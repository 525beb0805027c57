package org.matricula.makemigrations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.migration.Migrations;

/** Blocks of ids get larger or smaller, and no id is drawn twice. */
class SequenceStepsTest extends StepTestBase {

    private static final int DRAWN = 130;

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void ids_that_are_drawn_after_another_allocation_meet_no_row(int allocation) throws Exception {
        // GIVEN
        workspace.domain.edit("base/VersionedEntity.java", "ID_BLOCK = 50", "ID_BLOCK = " + allocation);

        // WHEN
        var text = workspace.write("id-blocks", Decisions.NONE);

        // THEN
        assertThat(text)
                .contains("# Draws ids from matricula_id in blocks of " + allocation + " (was 50).")
                .contains("- customChange:")
                .contains("- param: { name: allocation, value: " + allocation + " }");
        workspace.assertSettled();
        for (var database : workspace.databases()) {
            try (var one = workspace.open(database);
                    var another = workspace.open(database)) {
                var ids = drawn(one);
                ids.addAll(drawn(another));
                assertThat(ids).hasSize(2 * DRAWN).allMatch(id -> id > 0);
            }
            assertThat(new Sql(database).strings("SELECT COUNT(*) FROM grade")).containsExactly("" + (2 * DRAWN + 1));
        }
        // AND a desk that never drew begins with the first block
        for (var database : workspace.emptyDatabases()) {
            new Migrations(database, workspace.resources).migrate();
            try (var factory = workspace.open(database)) {
                assertThat(drawn(factory)).hasSize(DRAWN).contains(1L, (long) DRAWN);
            }
        }
        workspace.assertGoesBack();
    }

    /** Ids that are drawn as the desk draws them, by two nodes of it. */
    private static Set<Long> drawn(EntityManagerFactory factory) throws Exception {
        var ids = new HashSet<Long>();
        try (var em = factory.createEntityManager()) {
            em.getTransaction().begin();
            for (int i = 0; i < DRAWN; i++) {
                var grade = Workspace.grade(factory, "X" + System.identityHashCode(factory) % 10_000 + "-" + i);
                em.persist(grade);
                ids.add((Long) factory.getPersistenceUnitUtil().getIdentifier(grade));
            }
            em.getTransaction().commit();
        }
        return ids;
    }
}
