package org.matricula.persistence.makemigrations;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The starting point of tests of generated steps: a copy of the domain to be changed, and both databases with a graded student. */
@Tag("postgresql")
abstract class OnTheBench {

    /** A place in every entity where a field can come. */
    static final String BEGINNING = "/** For the persistence provider. */";

    /** A field of the student. */
    static final String AGE = "private Integer age;";

    /** Decisions that accept the loss of what the step drops. */
    static final Decisions ACCEPTED = new Decisions(Map.of(), Map.of(), true);

    @AutoClose
    Workbench bench;

    @BeforeEach
    void given(@TempDir Path folder) throws Exception {
        bench = new Workbench(folder);
    }

    /** The value for the rows that are there already. */
    static Decisions defaulted(String column, String value) {
        return new Decisions(Map.of(), Map.of(column, value), false);
    }
}
