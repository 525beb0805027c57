package org.matricula.makemigrations;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.matricula.persistence.command.CommandRunner;
import org.matricula.persistence.command.Console;
import org.matricula.persistence.harness.TestDatabase;

/**
 * Starts {@code ./manage makemigrations}: Django's makemigrations, for developers. It compares on the PostgreSQL server that
 * the tests start, and works on the sources below the current folder.
 */
public final class MakeMigrations {

    private static final Path RESOURCES = Path.of("persistence", "src", "main", "resources");

    private MakeMigrations() {}

    /** Runs the command and ends with its code. */
    public static void main(String[] arguments) {
        var words = new ArrayList<>(List.of(arguments));
        words.add(0, "makemigrations");
        System.exit(
                CommandRunner.run(name -> new MakeMigrationsCommand(() -> compare(RESOURCES)), words, new Console()));
    }

    /** Compares the entities of the class path with the changelog in a folder. */
    static NextStep compare(Path resources) throws IOException, SQLException {
        return new NextStep(
                MakeMigrations.class.getClassLoader(),
                resources,
                TestDatabase.POSTGRESQL.createEmpty(),
                TestDatabase.POSTGRESQL.createEmpty(),
                TestDatabase.DERBY.createEmpty());
    }
}
