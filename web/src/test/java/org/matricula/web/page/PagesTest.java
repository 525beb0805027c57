package org.matricula.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class PagesTest {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final String OWN_TAGS = "matricula";
    private static final Set<String> READ_OUT =
            Set.of("title", "placeholder", "alt", "label", "aria-label", "ariaLabel", "headerText", "emptyMessage");
    private static final Set<String> BUTTONS_AND_TEXTS =
            Set.of("commandButton", "commandLink", "outputText", "outputFormat", "outputLabel");
    /** Attributes that PrimeFaces runs by itself, within its policy. */
    private static final Set<String> CALLBACKS = Set.of("onstart", "oncomplete", "onsuccess", "onerror");

    static List<Path> pages() {
        return Sources.pages();
    }

    static List<Path> addresses() {
        return pages().stream()
                .map(Sources.WEBAPP::relativize)
                .filter(page -> page.getNameCount() > 1 && !page.startsWith("WEB-INF"))
                .filter(page -> !isDeclared(page))
                .toList();
    }

    /** A page that adds something to that of a declaration has no beans and words but those of the template. */
    private static boolean isDeclared(Path page) {
        var source = Sources.read(Sources.WEBAPP.resolve(page));
        return Stream.of("list", "cells", "selection")
                .anyMatch(each -> source.contains("/WEB-INF/template/" + each + ".xhtml"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_no_words_but_those_of_the_bundle(Path page) {
        // GIVEN
        var words = new ArrayList<String>();

        // WHEN
        visit(Sources.parse(page).getDocumentElement(), node -> {
            if (node.getNodeType() == Node.TEXT_NODE && isLiteral(node.getTextContent())) {
                words.add(node.getTextContent().strip());
            }
            attributes(node).stream()
                    .filter(each -> isReadOut(node, each) && isLiteral(each.getNodeValue()))
                    .forEach(each -> words.add(each.toString()));
        });

        // THEN
        assertThat(words).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_neither_scripts_nor_styles_of_its_own_nor_raw_html(Path page) {
        // GIVEN
        var found = new ArrayList<String>();

        // WHEN
        visit(Sources.parse(page).getDocumentElement(), node -> {
            if (Set.of("script", "style").contains(String.valueOf(node.getLocalName()))) {
                found.add(node.getNodeName());
            }
            attributes(node).stream().filter(PagesTest::isInline).forEach(each -> found.add(each.toString()));
        });

        // THEN
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_gives_a_tag_nothing_that_the_tag_does_not_read(Path page) {
        // GIVEN
        var unread = new ArrayList<String>();

        // WHEN
        visit(Sources.parse(page).getDocumentElement(), node -> {
            if (OWN_TAGS.equals(node.getNamespaceURI())) {
                var tag = Sources.read(Sources.WEBAPP.resolve("WEB-INF/tags/" + node.getLocalName() + ".xhtml"));
                attributes(node).stream()
                        .filter(each -> !isRead(each.getLocalName(), tag))
                        .forEach(each -> unread.add(node.getNodeName() + " " + each));
            }
        });

        // THEN
        assertThat(unread).isEmpty();
    }

    private static boolean isRead(String attribute, String tag) {
        return Pattern.compile("#\\{[^}]*\\b" + attribute + "\\b").matcher(tag).find();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_reads_its_address_when_it_is_opened_and_never_when_a_form_is_posted(Path page) {
        // GIVEN
        var read = new ArrayList<String>();

        // WHEN
        visit(Sources.parse(page).getDocumentElement(), node -> {
            boolean faces = "jakarta.faces.core".equals(node.getNamespaceURI());
            if (faces && "viewParam".equals(node.getLocalName())) {
                read.add(node.getNodeName() + ": f:viewParam reads the address of each post, o:viewParam does not");
            }
            if (faces && "viewAction".equals(node.getLocalName())) {
                attributes(node).stream()
                        .filter(each -> "onPostback".equals(each.getLocalName()))
                        .forEach(each -> read.add(each.toString()));
            }
        });

        // THEN
        assertThat(read).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_address_tells_where_its_beans_and_its_words_are(Path page) {
        // GIVEN
        var folder = page.getName(0).toString();
        var source = Sources.read(Sources.WEBAPP.resolve(page));
        var metadata = source.substring(source.indexOf("<f:metadata>"), source.indexOf("</f:metadata>"));
        var beans = metadata.contains("#{") ? metadata : source.substring(source.indexOf("<h:form"));

        // THEN
        assertThat(source).contains("text['" + folder + ".");
        assertThat(Pattern.compile("#\\{(?!caller|text)(\\w)(\\w*)\\.")
                        .matcher(beans)
                        .results())
                .isNotEmpty()
                .allSatisfy(bean -> assertThat(Sources.JAVA
                                .resolve(folder)
                                .resolve(bean.group(1).toUpperCase(java.util.Locale.ROOT) + bean.group(2) + ".java"))
                        .matches(Files::exists, "exists"));
    }

    private static boolean isLiteral(String text) {
        return LETTER.matcher(text.replaceAll("#\\{[^}]*\\}", "")).find();
    }

    private static boolean isReadOut(Node node, Node attribute) {
        return READ_OUT.contains(attribute.getLocalName())
                || ("value".equals(attribute.getLocalName()) && BUTTONS_AND_TEXTS.contains(node.getLocalName()));
    }

    private static boolean isInline(Node attribute) {
        var name = attribute.getLocalName();
        return "style".equals(name)
                || ("escape".equals(name) && "false".equals(attribute.getNodeValue()))
                || (name.startsWith("on") && !CALLBACKS.contains(name));
    }

    private static List<Node> attributes(Node node) {
        var attributes = new ArrayList<Node>();
        if (node instanceof Element element) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.add(element.getAttributes().item(i));
            }
        }
        return attributes;
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            visit(child, visitor);
        }
    }

    /** ASVS 6.2.6, 6.2.7. */
    @Test
    void a_password_is_hidden_may_be_pasted_and_is_named_for_password_managers() {
        var fields = new ArrayList<String>();
        pages().forEach(page -> visit(Sources.parse(page).getDocumentElement(), node -> {
            if ("password".equals(node.getLocalName())) {
                fields.add(attributes(node).stream()
                        .filter(each -> "autocomplete".equals(each.getLocalName()))
                        .map(Node::getNodeValue)
                        .findFirst()
                        .orElse(page + " has a password without autocomplete"));
            }
        }));
        assertThat(fields).containsOnly("current-password", "new-password");
        assertThat(Sources.find("(\\bpaste\\b)", Sources.files(Sources.WEBAPP.resolve("resources/matricula"), ".js")))
                .isEmpty();
    }
}
