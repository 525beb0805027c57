package org.matricula.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is restored on a server without the extension pg_trgm, too. */
class SparedIndexesTest {

    @TempDir
    private Path folder;

    @Test
    void only_the_statements_that_create_a_trigram_index_may_fail() throws Exception {
        // GIVEN
        var index =
                "CREATE INDEX ix_student_name_trigram ON public.student USING gin (name_search public.gin_trgm_ops);";
        var others = "COPY public.student (id, name) FROM stdin;\n7\t" + index + "\n\\.\n"
                + "CREATE INDEX ix_student_age ON public.student USING btree (age, id);\n";
        var script = Files.writeString(folder.resolve("restored.sql"), others + index + "\n");

        // WHEN
        PostgresEngine.spareSearchIndexes(script, folder.resolve("spared.sql"));

        // THEN
        assertThat(script)
                .hasContent(others + "DO $$ BEGIN " + index + " EXCEPTION WHEN undefined_object THEN NULL; END $$;\n");
        assertThat(folder.resolve("spared.sql")).doesNotExist();
    }
}
