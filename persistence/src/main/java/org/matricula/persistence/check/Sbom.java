package org.matricula.persistence.check;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The list of the libraries in the archive (CycloneDX), which the build makes.
 *
 * @param released when this version was released
 * @param libraries of others, as package URLs, such as {@code pkg:maven/org.postgresql/postgresql@42.7.14?type=jar}
 */
public record Sbom(Instant released, List<String> libraries) {

    private static final String FILE = "META-INF/sbom/matricula.cdx.xml";
    private static final ResourceBundle RELEASE = ResourceBundle.getBundle(Sbom.class.getPackageName() + ".release");
    private static final String OWN = "pkg:maven/org.matricula/";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** Returns the list of the running archive; empty if it has none, as in a test. */
    public static Optional<Sbom> find() throws IOException {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return file == null ? Optional.empty() : Optional.of(read(file));
        }
    }

    /**
     * Reads a list.
     *
     * @throws IOException if it cannot be read
     */
    static Sbom read(InputStream file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            var root = factory.newDocumentBuilder().parse(file).getDocumentElement();
            var libraries = new ArrayList<String>();
            var components = root.getElementsByTagName("component");
            for (int i = 0; i < components.getLength(); i++) {
                var component = (Element) components.item(i);
                var name = text(component, "purl");
                if (name != null
                        && !name.startsWith(OWN)
                        && "components".equals(component.getParentNode().getNodeName())) {
                    libraries.add(name);
                }
            }
            return new Sbom(Instant.parse(RELEASE.getString("released")), libraries);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static @Nullable String text(Element element, String name) {
        var all = element.getElementsByTagName(name);
        return all.getLength() == 0 ? null : all.item(0).getTextContent();
    }
}
