package org.matricula.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The content of the archive that Maven built. */
class LayoutIT {

    private static final Path EAR = Path.of(System.getProperty("matricula.ear"));

    @Test
    void holds_the_slim_war_the_ejb_module_and_the_libraries() throws IOException {
        var names = names(Files.readAllBytes(EAR));
        assertThat(names)
                .contains("web.war", "persistence.jar", "lib/domain.jar", "lib/icu4j.jar", "META-INF/application.xml");
        assertThat(names(entry("web.war")))
                .contains("WEB-INF/lib/primefaces-jakarta.jar", "WEB-INF/lib/omnifaces.jar")
                .doesNotContain("WEB-INF/lib/domain.jar", "WEB-INF/lib/persistence.jar");
    }

    @Test
    void holds_no_class_twice() throws IOException {
        var places = new TreeMap<String, Set<String>>();
        collect("ear", Files.readAllBytes(EAR), places);
        assertThat(places).isNotEmpty();
        assertThat(places.entrySet().stream()
                        .filter(each -> each.getValue().size() > 1)
                        .toList())
                .isEmpty();
    }

    @Test
    void holds_no_descriptor_of_a_server_but_one_for_redirects() throws IOException {
        assertThat(everyName())
                .filteredOn(name -> name.matches(
                        ".*/(glassfish|payara|sun|jboss|weblogic|ibm)-(application|web|ejb-jar|resources)[^/]*\\.xml"))
                .singleElement()
                .asString()
                .endsWith("WEB-INF/glassfish-web.xml"); // ADR 31
    }

    @Test
    void holds_nothing_that_only_tests_need() throws IOException {
        assertThat(everyName())
                .noneMatch(
                        name -> name.matches(
                                ".*(junit|arquillian|assertj|playwright|eclipselink|org\\.eclipse\\.persistence|postgres-linux).*"));
    }

    @Test
    void holds_both_drivers() throws IOException {
        assertThat(names(Files.readAllBytes(EAR)))
                .contains("lib/derby.jar", "lib/derbytools.jar", "lib/postgresql.jar");
    }

    private static List<String> everyName() throws IOException {
        var all = new ArrayList<>(names(Files.readAllBytes(EAR)));
        for (var module : List.of("web.war", "persistence.jar", "lib/domain.jar")) {
            names(entry(module)).forEach(name -> all.add(module + "/" + name));
        }
        return all;
    }

    private static List<String> names(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static byte[] entry(String name) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(EAR))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException("no " + name + " in " + EAR);
    }

    private static void collect(String place, byte[] archive, Map<String, Set<String>> places) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (name.matches(".*\\.[jw]ar")) {
                    collect(place + "/" + name, zip.readAllBytes(), places);
                } else if (name.endsWith(".class") && !name.endsWith("-info.class") && !name.startsWith("META-INF/")) {
                    places.computeIfAbsent(name.replaceFirst("^WEB-INF/classes/", ""), key -> new TreeSet<>())
                            .add(place);
                }
            }
        }
    }
}
