package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A copy of the project in which somebody does what {@code docs/new-entity.md} says. */
final class NewEntity {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FILE =
            Pattern.compile("(?m)^`([\\w/.-]+)`:\\n\\n```(?:java|xml)\\n(.*?)^```", Pattern.DOTALL);
    private static final String UNIT = "persistence/src/main/resources/META-INF/persistence.xml";
    private static final String END_OF_CLASSES = "    <exclude-unlisted-classes>";
    private static final String CHANGELOG = "persistence/src/main/resources/db/changelog";
    private static final String MAKE_MIGRATIONS = "org.matricula.makemigrations.MakeMigrations";
    private static final int PATIENCE_MINUTES = 10;

    private final Path copy;
    private final Map<String, String> written = new LinkedHashMap<>();

    private NewEntity(Path copy) {
        this.copy = copy;
    }

    /**
     * Copies the project, adds the files of the page, compiles and lets the migration be written.
     *
     * @param folder an empty folder
     */
    static NewEntity in(Path folder) throws IOException, InterruptedException {
        var entity = new NewEntity(folder);
        entity.copyProject();
        entity.write();
        entity.addLectures();
        entity.compile();
        entity.makeMigrations();
        return entity;
    }

    private void copyProject() throws IOException {
        for (var part : List.of(
                ".mvn",
                "pom.xml",
                "domain/pom.xml",
                "persistence/pom.xml",
                "makemigrations/pom.xml",
                "payara/pom.xml",
                "web/pom.xml",
                "ear/pom.xml",
                "bench/pom.xml",
                "domain/src/main",
                "persistence/src/main")) {
            copyTree(HOME.resolve(part), copy.resolve(part));
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = from.equals(file)
                        ? to
                        : to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Writes the files of the page; a line of a file that exists is added to it. */
    private void write() throws IOException {
        var page = Files.readString(HOME.resolve("docs").resolve("new-entity.md"));
        FILE.matcher(page).results().forEach(each -> written.put(each.group(1), each.group(2)));
        for (var each : written.entrySet()) {
            var file = copy.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            if (each.getKey().equals(UNIT)) {
                addClass(each.getValue());
            } else {
                assertThat(file).doesNotExist();
                Files.writeString(file, each.getValue());
            }
        }
    }

    /** Adds another entity, which the page does not describe: it refers to the first one and to an old one. */
    private void addLectures() throws IOException {
        copyAs("LectureDetails", "domain/src/main/java/org/matricula/domain/lecture");
        copyAs("Lecture", "domain/src/main/java/org/matricula/domain/lecture");
        copyAs("LectureAdmin", "persistence/src/main/java/org/matricula/persistence/lecture");
        addClass("    <class>org.matricula.domain.lecture.Lecture</class>\n");
    }

    private void copyAs(String type, String folder) throws IOException {
        var from = Path.of("src", "test", "resources", "new-entity", type + ".txt");
        Files.createDirectories(copy.resolve(folder));
        Files.copy(from, copy.resolve(folder).resolve(type + ".java"));
    }

    private void addClass(String line) throws IOException {
        var unit = copy.resolve(UNIT);
        Files.writeString(unit, Files.readString(unit).replace(END_OF_CLASSES, line + END_OF_CLASSES));
    }

    private void compile() throws IOException, InterruptedException {
        run(List.of(
                "mvn",
                "-o",
                "-q",
                "-B",
                "-Dmaven.test.skip",
                "-Dspotless.check.skip",
                "-Dcheckstyle.skip",
                "-Dmain.check=-Xlint:all,-processing",
                "-pl",
                "domain,persistence",
                "package",
                "dependency:build-classpath",
                "-Dmdep.outputFile=target/test-classpath"));
    }

    /** Runs {@code ./manage makemigrations teachers} without the build before it. */
    private void makeMigrations() throws IOException, InterruptedException {
        Files.createDirectories(copy.resolve("target")); // where its databases are
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                MAKE_MIGRATIONS,
                "teachers"));
        try (var steps = Files.list(copy.resolve(CHANGELOG))) {
            steps.map(copy::relativize)
                    .map(Path::toString)
                    .filter(step -> step.endsWith("-teachers.yaml"))
                    .forEach(step -> written.put(step, text(copy.resolve(step))));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the class path of the command: the tool and its PostgreSQL server, which did not change, and the changed modules. */
    private String classPath() throws IOException {
        return String.join(
                File.pathSeparator,
                HOME.resolve("makemigrations/target/classes").toString(),
                HOME.resolve("persistence/target/test-classes").toString(),
                copy.resolve("persistence/target/classes").toString(),
                Files.readString(copy.resolve("persistence/target/test-classpath")));
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var log = copy.resolve("log");
        var process = new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(text(log)).isZero();
    }

    /** Returns the files that were written, with what was written into each. */
    Map<String, String> written() {
        return written;
    }

    /** Packages the application with the changed modules. */
    Path war() throws IOException {
        var war = Files.copy(
                Path.of("target", "matricula.war"), copy.resolve("matricula.war"), StandardCopyOption.REPLACE_EXISTING);
        var persistence = copy.resolve("persistence/target/persistence.jar");
        for (var step : new ArrayList<>(written.keySet())) {
            if (step.startsWith(CHANGELOG)) {
                put(
                        copy.resolve(step),
                        persistence,
                        "db/changelog/" + Path.of(step).getFileName());
            }
        }
        put(copy.resolve("domain/target/domain.jar"), war, "WEB-INF/lib/domain.jar");
        put(persistence, war, "WEB-INF/lib/persistence.jar");
        return war;
    }

    private static void put(Path file, Path archive, String name) throws IOException {
        try (var inside = FileSystems.newFileSystem(archive)) {
            Files.copy(file, inside.getPath(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
