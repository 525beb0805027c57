package org.matricula.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The sources of the pages as files. */
final class Sources {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path JAVA = Path.of("src/main/java/org/matricula/web");

    private Sources() {}

    static List<Path> pages() {
        return files(WEBAPP, ".xhtml");
    }

    static List<Path> files(Path root, String ending) {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first group of every match in every file. */
    static Set<String> find(String regex, List<Path> files) {
        var found = new TreeSet<String>();
        for (var file : files) {
            Pattern.compile(regex).matcher(read(file)).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    static Document parse(Path page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setEntityResolver((name, address) -> new InputSource(new java.io.StringReader("")));
            return builder.parse(page.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(page.toString(), e);
        }
    }
}
