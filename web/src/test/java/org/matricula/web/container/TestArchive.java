package org.matricula.web.container;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, with the tests and what lets them in, and an empty data folder for it. */
final class TestArchive {

    /** The data folder of the server, seen from the folder of the module as well as from the server. */
    static final Path DATA = Path.of(System.getProperty("container.data"));

    private TestArchive() {}

    static WebArchive asBuilt() throws IOException {
        empty();
        var letIn = ShrinkWrap.create(JavaArchive.class, "open-to-tests.jar")
                .addAsManifestResource("open-to-tests.xml", "web-fragment.xml");
        var assertions = Assertions.class.getProtectionDomain().getCodeSource().getLocation();
        return ShrinkWrap.create(ZipImporter.class, "matricula.war")
                .importFrom(new File("target/matricula.war"))
                .as(WebArchive.class)
                .addPackage(TestArchive.class.getPackage())
                .addAsLibraries(letIn)
                .addAsLibraries(new File(assertions.getPath()));
    }

    private static void empty() throws IOException {
        Files.createDirectories(DATA);
        try (var files = Files.walk(DATA).sorted(Comparator.reverseOrder())) {
            for (var file : files.filter(file -> !file.equals(DATA)).toList()) {
                Files.delete(file);
            }
        }
    }
}
