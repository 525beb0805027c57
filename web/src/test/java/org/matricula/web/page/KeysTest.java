package org.matricula.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeysTest {

    /** Keys that are put together while the desk runs, by their beginning; the end is one of these, or a field's name. */
    private static final Map<String, Set<String>> COMPOSED = Map.of(
            "appearance.", Set.of("auto", "light", "dark"),
            "course.roster.", Set.of("saved", "unknown", "invalid", "stale", "conflict"),
            "enrollment.", Set.of(),
            "error.", Set.of("400", "403", "404", "500", "503", "expired"),
            "refused.", Set.of("deletion.changed", "grade.inUse"),
            "status.", Set.of());

    /** Fields that a repository names, and that no page shows under this key. */
    private static final Set<String> TOLD = Set.of("student.id", "course.id", "grade.id");

    private static final String IN_PAGES = "text\\['([^']+)'\\]";
    private static final String IN_CALLS = "(?:messages\\.\\w+|texts\\.get)\\(\\s*\"([^\"]+)\"\\s*[,)]";

    private final Set<String> defined =
            ResourceBundle.getBundle("org.matricula.web.text").keySet();

    @Test
    void every_key_that_a_page_uses_is_defined() {
        assertThat(defined).containsAll(Sources.find(IN_PAGES, Sources.pages()));
    }

    @Test
    void every_key_that_a_bean_uses_is_defined() {
        assertThat(defined).containsAll(Sources.find(IN_CALLS, Sources.files(Sources.JAVA, ".java")));
    }

    @Test
    void every_defined_key_is_used() {
        // GIVEN
        var used = new TreeSet<>(Sources.find(IN_PAGES, Sources.pages()));
        used.addAll(Sources.find("\"([\\w.]+)\"", Sources.files(Sources.JAVA, ".java")));
        used.addAll(TOLD);
        COMPOSED.forEach((beginning, ends) -> ends.forEach(end -> used.add(beginning + end)));

        // WHEN
        var unused = defined.stream().map(key -> key.replaceFirst("^(error\\.\\w+)\\.(title|text)$", "$1"));

        // THEN
        assertThat(unused.filter(key -> !used.contains(key))).isEmpty();
    }

    @Test
    void every_key_is_defined_once() {
        // GIVEN
        var lines = Sources.read(Path.of("src/main/resources/org/matricula/web/text.properties"))
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')));

        // THEN
        assertThat(lines).doesNotHaveDuplicates();
    }

    @Test
    void every_beginning_of_a_composed_key_is_known() {
        // GIVEN
        var beginnings = Sources.find("text\\['([^']+)'\\.concat", Sources.pages());
        beginnings.addAll(Sources.find(
                "(?:messages\\.\\w+|texts\\.get)\\(\\s*\"([^\"]+)\"\\s*\\+", Sources.files(Sources.JAVA, ".java")));

        // THEN
        assertThat(COMPOSED).containsKeys(beginnings.toArray(String[]::new));
    }
}
