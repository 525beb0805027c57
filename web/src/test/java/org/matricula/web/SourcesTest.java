package org.matricula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules for sources that the compiler does not check. */
class SourcesTest {

    private static final int A_SENTENCE = 40;
    private static final Pattern NUMBER = Pattern.compile("[ABC]\\d+");
    private static final Pattern RANGE = Pattern.compile("([ABC])(\\d+) to \\1(\\d+)");
    private static final Pattern NUMBERED =
            Pattern.compile("void ([ABCabc]\\d+_)+|/\\*\\* ([ABC]\\d+(, | and | to )?)+(?=:)");
    /* nothing is added here: a new package is @NullMarked */
    private static final List<String> NOT_NULL_MARKED =
            List.of("web.course", "web.edit", "web.enrollment", "web.history", "web.list", "web.page", "web.picker");
    private static final List<Path> MODULES = Stream.of("domain", "persistence", "makemigrations", "web")
            .map(module -> Path.of("..", module, "src", "main", "java"))
            .toList();

    @Test
    void every_package_that_is_not_of_one_entity_says_what_it_is_for() {
        for (var module : MODULES) {
            for (var folder : packages(module)) {
                var info = module.resolve(folder).resolve("package-info.java");
                if (isOfEntity(folder) && !Files.exists(info)) {
                    continue;
                }
                assertThat(info).exists();
                var words = read(info).replaceAll("(?s)package .*", "").replaceAll("[/*\\s]+", " ");
                assertThat(words).as(info.toString()).hasSizeGreaterThan(A_SENTENCE);
            }
        }
    }

    @Test
    void every_package_is_checked_for_null_but_those_that_are_not_yet() {
        var unchecked = MODULES.stream()
                .flatMap(module -> packages(module).stream().filter(folder -> !isNullMarked(module.resolve(folder))))
                .map(folder -> Path.of("org", "matricula").relativize(folder))
                .map(folder -> folder.toString().replace(File.separatorChar, '.'));
        assertThat(unchecked).containsExactlyInAnyOrderElementsOf(NOT_NULL_MARKED);
    }

    private static boolean isNullMarked(Path folder) {
        var info = folder.resolve("package-info.java");
        return Files.exists(info) ? read(info).contains("@NullMarked") : isOfEntity(folder);
    }

    /** The entity in it, or its administration, has the name of the package. */
    private static boolean isOfEntity(Path folder) {
        var name = folder.getFileName().toString();
        var entity = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ".java";
        return Files.exists(Path.of("../domain/src/main/java/org/matricula/domain", name, entity));
    }

    @Test
    void no_package_stands_in_two_modules() {
        var seen = new HashSet<Path>();
        for (var module : MODULES) {
            assertThat(packages(module)).allMatch(seen::add);
        }
    }

    @Test
    void every_number_that_a_test_names_is_explained_in_the_documentation() throws IOException {
        // GIVEN the rows of the tables, such as "B2 to B4"
        var docs = Path.of("..", "docs");
        var explained = new HashSet<String>();
        for (var page : List.of("admin-features.md", "behaviours.md")) {
            read(docs.resolve(page))
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .forEach(line -> {
                        var first = line.split("\\|", -1)[1];
                        NUMBER.matcher(first).results().forEach(number -> explained.add(number.group()));
                        RANGE.matcher(first).results().forEach(range -> IntStream.range(
                                        Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                                .forEach(number -> explained.add(range.group(1) + number)));
                    });
        }

        // WHEN the methods of tests begin with numbers, and the comments of their classes
        var named = new TreeSet<String>();
        for (var module : List.of("domain", "persistence", "makemigrations", "web", "ear")) {
            try (var files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(SourcesTest::read)
                        .flatMap(source -> NUMBERED.matcher(source).results())
                        .flatMap(numbers -> NUMBER.matcher(numbers.group().toUpperCase(Locale.ROOT))
                                .results())
                        .forEach(number -> named.add(number.group()));
            }
        }

        // THEN
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(explained).containsAll(named);
    }

    private static Set<Path> packages(Path module) {
        try (var files = Files.walk(module)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> module.relativize(file.getParent()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
