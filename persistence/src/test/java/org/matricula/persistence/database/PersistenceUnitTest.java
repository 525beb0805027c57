package org.matricula.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedLazy;
import org.junit.jupiter.api.Test;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.persistence.harness.DeskTest;

@DeskTest
class PersistenceUnitTest {

    @Test
    void the_unit_lists_every_persistent_class_of_the_domain() throws Exception {
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(persistent());
    }

    private static List<String> listed() throws Exception {
        try (var unit = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            var classes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(unit)
                    .getElementsByTagName("class");
            return IntStream.range(0, classes.getLength())
                    .mapToObj(i -> classes.item(i).getTextContent())
                    .toList();
        }
    }

    private static List<String> persistent() throws Exception {
        var source = Path.of(VersionedEntity.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(source)) {
            return persistent(source);
        }
        try (var jar = FileSystems.newFileSystem(source)) {
            return persistent(jar.getPath("/"));
        }
    }

    private static List<String> persistent(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(PersistenceUnitTest::isPersistent)
                    .toList();
        }
    }

    private static boolean isPersistent(String name) {
        try {
            var type = Class.forName(name);
            return Stream.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class)
                    .anyMatch(type::isAnnotationPresent);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_tests_see_woven_classes_as_the_server_does() {
        assertThat(PersistenceWeaved.class).isAssignableFrom(Enrollment.class);
        assertThat(PersistenceWeavedLazy.class).isAssignableFrom(Enrollment.class);
    }
}
