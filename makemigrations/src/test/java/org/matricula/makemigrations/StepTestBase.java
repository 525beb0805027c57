package org.matricula.makemigrations;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The base of the tests of generated steps: a copy of the domain to change, and both databases with a graded student. */
abstract class StepTestBase {

    /** A place in every entity where a field can come. */
    static final String BEGINNING = "/** For the persistence provider. */";

    /** A field of the student. */
    static final String AGE = "private @Nullable Integer age;";

    /** Decisions that accept the loss of what the step drops. */
    static final Decisions ACCEPTED = new Decisions(Map.of(), Map.of(), true);

    @AutoClose
    Workspace workspace;

    @BeforeEach
    void given(@TempDir Path folder) throws Exception {
        workspace = new Workspace(folder);
    }

    /** The value for the rows that are there already. */
    static Decisions defaulted(String column, String value) {
        return new Decisions(Map.of(), Map.of(column, value), false);
    }
}
