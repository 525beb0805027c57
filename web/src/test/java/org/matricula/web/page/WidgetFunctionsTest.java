package org.matricula.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The functions of PrimeFaces that our scripts override and call (ADR 24) exist in the bundled version. */
class WidgetFunctionsTest {

    private static final Path SCRIPTS = Sources.WEBAPP.resolve("resources/matricula");

    private static final String COMPONENTS = bundled("components.js");
    private static final String CORE = bundled("core.js");
    private static final String PICK_LIST = widget(COMPONENTS, "PickList");
    private static final String BASE = widget(CORE, "BaseWidget");

    /** If PrimeFaces renames one of them, it would call its own function, and ours never. */
    private static final Set<String> OVERRIDDEN = Set.of(
            "bindKeyEvents",
            "bindTextFilter",
            "filter",
            "fireTransferEvent",
            "init",
            "refilterSource",
            "refilterTarget",
            "saveState",
            "selectItem",
            "unselectItem",
            "updateButtonsState",
            "updateListRole");

    private static String bundled(String script) {
        try (var in = WidgetFunctionsTest.class.getResourceAsStream("/META-INF/resources/primefaces/" + script)) {
            return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a widget, up to the next one. */
    private static String widget(String script, String name) {
        return Pattern.compile("PrimeFaces\\.widget\\.(?=\\w+=)")
                .splitAsStream(script)
                .filter(each -> each.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no widget " + name));
    }

    private static Set<String> names(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String picker() {
        return Sources.read(SCRIPTS.resolve("picker.js"));
    }

    private static Set<String> ownFunctions() {
        return names("^    (\\w+)(?:\\(.*\\) \\{|: \\$\\.noop)", picker());
    }

    @Test
    void the_picker_overrides_functions_that_the_widget_calls() {
        var overridden = ownFunctions();
        overridden.retainAll(names("\\b(\\w+):function", PICK_LIST));
        assertThat(overridden).containsExactlyInAnyOrderElementsOf(OVERRIDDEN);
        assertThat(OVERRIDDEN).allSatisfy(each -> assertThat(PICK_LIST + BASE).contains(each + "("));
    }

    @Test
    void whatever_else_the_picker_uses_of_the_widget_exists() {
        var used = names("\\b(?:this|picker)\\.(\\w+)", picker().replaceAll("(?s)/\\*.*?\\*/|//.*", ""));
        used.removeAll(ownFunctions());
        used.removeAll(names("\\b(?:this|picker)\\.(\\w+) = ", picker()));
        used.removeAll(names("\\b(\\w+):function", PICK_LIST + BASE));
        used.removeAll(names("\\bthis\\.(\\w+)=", PICK_LIST + BASE));
        assertThat(used)
                .as("neither the widget's nor our own")
                .isSubsetOf(
                        "_super",
                        "value",
                        "dataset",
                        "style",
                        "classList",
                        "querySelector",
                        "querySelectorAll",
                        "getAttribute");
    }

    @Test
    void every_function_of_primefaces_that_a_script_names_exists() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            var text = scripts.filter(each -> each.toString().endsWith(".js"))
                    .map(Sources::read)
                    .collect(Collectors.joining());
            assertThat(names("\\bPrimeFaces\\.(?!widgets\\.)(?:\\w+\\.)*(\\w+)", text))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(Pattern.compile("\\b" + each + "\\b *[:=(]")
                                    .matcher(CORE + COMPONENTS)
                                    .find())
                            .as(each)
                            .isTrue());
            assertThat(names("'(pf\\w+)\\.", text)).isNotEmpty().allSatisfy(each -> assertThat(CORE)
                    .contains(each));
        }
    }
}
