package org.matricula.makemigrations;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.matricula.persistence.harness.UrlDataSource;
import org.matricula.persistence.migration.MigrationException;
import org.matricula.persistence.migration.Migrations;

/** The step of the changelog that is missing, if any. */
final class NextStep {

    private static final String FOLDER = "db/changelog";
    private static final Pattern NUMBERED = Pattern.compile("(\\d{4})-.+\\.yaml");

    private final ClassLoader entities;
    private final Path resources;
    private final UrlDataSource migrated;
    private final UrlDataSource derby;
    private final Layout wanted;

    /**
     * Compares entities with a changelog.
     *
     * @param entities knows the persistence unit and its classes
     * @param resources the folder that holds {@link Migrations#CHANGELOG} and its steps
     * @param mapped an empty PostgreSQL database, for what the entities ask for
     * @param migrated an empty PostgreSQL database, or one of an earlier step: it is migrated
     * @param derby the same in Derby, where a step is tried, too
     */
    NextStep(ClassLoader entities, Path resources, UrlDataSource mapped, UrlDataSource migrated, UrlDataSource derby)
            throws IOException, SQLException {
        this.entities = entities;
        this.resources = resources;
        this.migrated = migrated;
        this.derby = derby;
        Mapping.create(entities, mapped);
        wanted = LayoutReader.read(mapped);
        new Migrations(migrated, resources).migrate();
    }

    /** Returns the differences between the entities and the changelog; empty if there are none. */
    List<String> differences() throws IOException, SQLException {
        var all = new Decisions(Map.of(), Map.of(), true);
        return compare(all).summaries();
    }

    private Findings compare(Decisions decisions) throws IOException, SQLException {
        return new Comparison(LayoutReader.read(migrated), wanted, decisions, new Checks(files())).compare();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(resources.resolve(FOLDER))) {
            return files.sorted().toList();
        }
    }

    /**
     * Writes the step, once it was tried on both databases.
     *
     * @param name the words of its name
     * @return empty where nothing is missing
     * @throws RefusedStepException if data decides and nobody said how, or data would be lost; nothing is written then
     */
    Optional<WrittenStep> write(String name, Decisions decisions) throws IOException, SQLException {
        var found = compare(decisions);
        if (!found.refusals().isEmpty()) {
            throw new RefusedStepException(found.refusals());
        }
        if (found.changes().isEmpty()) {
            return Optional.empty();
        }
        var number = "%04d".formatted(last() + 1);
        var text = new ChangeFile(number, found.changes()).lines();
        var file = resources.resolve(FOLDER).resolve("%s-%s.yaml".formatted(number, name));
        attempt(file.getFileName(), text);
        Files.write(file, text);
        return Optional.of(new WrittenStep(file, found.summaries(), found.notes()));
    }

    private int last() throws IOException {
        return files().stream()
                .map(file -> NUMBERED.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max()
                .orElse(0);
    }

    private void attempt(Path name, List<String> text) throws IOException, SQLException {
        var folder = Files.createTempDirectory("makemigrations");
        try {
            copy(folder);
            Files.write(folder.resolve(FOLDER).resolve(name), text);
            attempt(derby, folder, "Derby");
            attempt(migrated, folder, "PostgreSQL");
        } finally {
            delete(folder);
        }
        var rest = differences();
        if (!rest.isEmpty()) {
            throw refused("the step is not enough: it " + String.join("; ", rest));
        }
    }

    private void attempt(UrlDataSource database, Path folder, String name) throws IOException, SQLException {
        try {
            new Migrations(database, folder).migrate();
            Mapping.read(entities, database);
        } catch (MigrationException e) {
            throw refused("%s does not take the step: %s".formatted(name, e.getMessage()));
        } catch (PersistenceException e) {
            throw refused("%s does not read the entities: %s".formatted(name, reason(e)));
        }
    }

    private static String reason(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static RefusedStepException refused(String reason) {
        return new RefusedStepException(List.of(reason));
    }

    private void copy(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(FOLDER));
        Files.copy(resources.resolve(Migrations.CHANGELOG), folder.resolve(Migrations.CHANGELOG));
        for (var file : files()) {
            Files.copy(file, folder.resolve(FOLDER).resolve(file.getFileName()));
        }
    }

    private static void delete(Path root) throws IOException {
        try (var tree = Files.walk(root)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
