package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The list of libraries in the built archive. */
class SbomIT {

    private static final Path WAR = Path.of("target", "matricula.war");
    private static final String FILE = "WEB-INF/classes/META-INF/sbom/matricula.cdx.xml";
    private static final String LIBRARIES = "WEB-INF/lib/";

    /** Licences that let everybody use, change and pass on the library; a new one is a decision (ADR 8). */
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "Unicode-3.0");

    private Element bom;
    private final Set<String> files = new TreeSet<>();

    @BeforeEach
    void given() throws Exception {
        try (var war = new ZipFile(WAR.toFile())) {
            bom = parse(war.getInputStream(war.getEntry(FILE)));
            war.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .forEach(name -> files.add(name.substring(LIBRARIES.length())));
        }
    }

    private static Element parse(InputStream file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file)
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private List<Element> libraries() {
        return children(bom, "component").stream()
                .filter(each -> each.getParentNode().getNodeName().equals("components"))
                .filter(each -> each.getParentNode().getParentNode().isSameNode(bom))
                .toList();
    }

    @Test
    void every_library_in_the_archive_is_listed_and_no_other_one() {
        var listed = libraries().stream()
                .map(each -> text(each, "name") + (text(each, "purl").contains("classifier=jakarta") ? "-jakarta" : "")
                        + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(files).hasSizeGreaterThan(10);
        assertThat(listed).isEqualTo(files);
    }

    @Test
    void every_library_has_an_allowed_licence() {
        // GIVEN a library with a choice of licences is used under one of them
        var wrong = new TreeMap<String, List<String>>();
        for (var library : libraries()) {
            var licences = new ArrayList<String>();
            children(library, "license").forEach(each -> licences.add(text(each, "id") + text(each, "name")));
            children(library, "expression").forEach(each -> licences.add(each.getTextContent()));
            if (licences.stream().noneMatch(ALLOWED::contains)) {
                wrong.put(text(library, "name"), licences);
            }
        }

        // THEN
        assertThat(wrong).isEqualTo(Map.of());
    }

    @Test
    void the_list_has_nothing_that_differs_from_build_to_build() {
        assertThat(bom.hasAttribute("serialNumber")).isFalse();
        assertThat(children(bom, "timestamp")).isEmpty();
    }
}
